using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;

namespace NeuroForge.Engine.Estimates;

/// <summary>What a network will take, told from its plan before anything of it is built.</summary>
/// <remarks>
/// Sizes are those of the data structures; the runtime's own needs, code, and what recorders and stimuli keep for themselves are left out. Connectors that
/// do not
/// tell how many synapses they make count as none, and so do synapses that rewiring brings later.
/// </remarks>
public sealed record NetworkEstimate
{
    /// <summary>The populations, in the order of the plan.</summary>
    public required IReadOnlyList<PopulationEstimate> Populations { get; init; }

    /// <summary>The projections, in the order of the plan.</summary>
    public required IReadOnlyList<ProjectionEstimate> Projections { get; init; }

    /// <summary>The recorders, in the order of the plan.</summary>
    public required IReadOnlyList<RecorderEstimate> Recorders { get; init; }

    /// <summary>Steps in a slice, within which no neuron can hear another.</summary>
    public required int Slice { get; init; }

    /// <summary>The greatest delay in steps: how far ahead inputs are kept.</summary>
    public required int Reach { get; init; }

    /// <summary>How many threads have enough to do that more would only be waited for, 1 or more.</summary>
    public required int UsefulThreads { get; init; }

    /// <summary>Bytes of the network as it runs: of its populations, of its projections and for its recorders.</summary>
    public double Bytes => PopulationBytes + ProjectionBytes + RecorderBytes;

    /// <summary>Bytes of all populations.</summary>
    public double PopulationBytes => Populations.Sum(p => p.Bytes);

    /// <summary>Bytes of all projections.</summary>
    public double ProjectionBytes => Projections.Sum(p => p.Bytes);

    /// <summary>Bytes for all recorders: the order in which synapses are read, and the samples that wait for them, at most.</summary>
    public double RecorderBytes => Recorders.Sum(r => r.BytesToRead) + FramesOnTheirWay;

    /// <summary>Bytes at the greatest while the network is built: wiring lists its synapses before it lays them down.</summary>
    public double PeakBytes => Bytes + Projections.Select(p => p.WiringBytes).DefaultIfEmpty(0).Max();

    /// <summary>Bytes of the samples that wait for their recorders, at most.</summary>
    public double FramesOnTheirWay => Recorders.Select(r => r.BytesOnTheirWay).DefaultIfEmpty(0).Max();

    /// <summary>Estimates a network.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="shards">Into how many shards it is cut, about; 1 for a single thread. More of them need more rows.</param>
    /// <exception cref="PlanException">A delay is impossible, or a connector's parameters do not go together with the sizes.</exception>
    /// <exception cref="MechanismException">A connector failed.</exception>
    public static NetworkEstimate Of(NetworkPlan plan, int shards = 1)
    {
        var delays = DelayRange.Of(plan);
        var widths = new ShardWidths(plan, delays, shards);
        var projections = new ProjectionEstimator(plan, widths);
        List<ProjectionEstimate> estimated = [.. plan.Projections.Select(projections.Estimate)];
        var recorders = new RecorderEstimator(plan, estimated);
        return new NetworkEstimate
        {
            Populations = [.. new PopulationEstimator(plan, delays, widths).Estimates()],
            Projections = estimated,
            Recorders = [.. plan.Recorders.Select(recorders.Estimate)],
            Slice = delays.Slice,
            Reach = delays.Greatest,
            UsefulThreads = SliceWork.UsefulThreads(plan, estimated.Select(p => p.Synapses ?? 0), delays.Slice),
        };
    }
}

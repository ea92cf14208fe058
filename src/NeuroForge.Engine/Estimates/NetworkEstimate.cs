using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;

namespace NeuroForge.Engine.Estimates;

/// <summary>The estimated size of a network, from its plan before anything is built.</summary>
/// <remarks>
/// Sizes are those of the data structures; the runtime's own memory, code, and the memory of recorders and stimuli are left out. Connectors that do not
/// estimate their synapses count as 0, and later synapses from rewiring do not count.
/// </remarks>
public sealed record NetworkEstimate
{
    /// <summary>The populations, in the order of the plan.</summary>
    public required IReadOnlyList<PopulationEstimate> Populations { get; init; }

    /// <summary>The projections, in the order of the plan.</summary>
    public required IReadOnlyList<ProjectionEstimate> Projections { get; init; }

    /// <summary>The recorders, in the order of the plan.</summary>
    public required IReadOnlyList<RecorderEstimate> Recorders { get; init; }

    /// <summary>Steps in a slice, within which neurons cannot affect each other.</summary>
    public required int Slice { get; init; }

    /// <summary>The largest delay in steps, for which pending inputs are kept.</summary>
    public required int Reach { get; init; }

    /// <summary>Number of threads with enough work each, 1 or more; more would not be faster.</summary>
    public required int UsefulThreads { get; init; }

    /// <summary>Bytes of the network as it runs: of its populations, of its projections and for its recorders.</summary>
    public double Bytes => PopulationBytes + ProjectionBytes + RecorderBytes;

    /// <summary>Bytes of all populations.</summary>
    public double PopulationBytes => Populations.Sum(p => p.Bytes);

    /// <summary>Bytes of all projections.</summary>
    public double ProjectionBytes => Projections.Sum(p => p.Bytes);

    /// <summary>Bytes for all recorders: the order in which synapses are read, and the samples that wait for them, at most.</summary>
    public double RecorderBytes => Recorders.Sum(r => r.BytesToRead) + FramesOnTheirWay;

    /// <summary>Greatest number of bytes during construction: some synapses are listed before they are stored.</summary>
    public double PeakBytes => Bytes + Projections.Select(p => p.WiringBytes).DefaultIfEmpty(0).Max();

    /// <summary>Greatest number of bytes of the samples waiting for recorders.</summary>
    public double FramesOnTheirWay => Recorders.Select(r => r.BytesOnTheirWay).DefaultIfEmpty(0).Max();

    /// <summary>Estimates a network.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="shards">The approximate number of shards; 1 for a single thread. More shards need more rows.</param>
    /// <param name="memory">Available memory in bytes: if the neurons alone need more, they are not placed for connectors that depend on positions, and the
    /// numbers of their synapses stay unknown.</param>
    /// <exception cref="PlanException">A delay is not possible, or a connector's parameters do not fit the sizes.</exception>
    /// <exception cref="MechanismException">A connector failed.</exception>
    public static NetworkEstimate Of(NetworkPlan plan, int shards = 1, double memory = double.PositiveInfinity)
    {
        var delays = DelayRange.Of(plan);
        var widths = new ShardWidths(plan, delays, shards);
        List<PopulationEstimate> populations = [.. new PopulationEstimator(plan, delays, widths).Estimates()];
        var projections = new ProjectionEstimator(plan, widths, populations.Sum(population => population.Bytes) <= memory);
        List<ProjectionEstimate> estimated = [.. plan.Projections.Select(projections.Estimate)];
        var recorders = new RecorderEstimator(plan, estimated);
        return new NetworkEstimate
        {
            Populations = populations,
            Projections = estimated,
            Recorders = [.. plan.Recorders.Select(recorders.Estimate)],
            Slice = delays.Slice,
            Reach = delays.Greatest,
            UsefulThreads = SliceWork.UsefulThreads(plan, estimated.Select(p => p.Synapses ?? 0), delays.Slice),
        };
    }
}

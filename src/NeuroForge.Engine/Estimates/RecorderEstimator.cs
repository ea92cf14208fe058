using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Estimates;

/// <summary>Estimates the amount of data of recorders.</summary>
internal sealed class RecorderEstimator
{
    /// <summary>Bytes of a synapse's place in the order of recording, and of its number.</summary>
    private const int BytesPerSynapse = sizeof(int) + sizeof(double);

    private readonly NetworkPlan _plan;
    private readonly PlannedOwners _owners;
    private readonly Dictionary<string, OwnerSize> _populations;
    private readonly Dictionary<string, OwnerSize> _projections;

    internal RecorderEstimator(NetworkPlan plan, IReadOnlyList<ProjectionEstimate> projections)
    {
        _plan = plan;
        _owners = new PlannedOwners(plan);
        _populations = plan.Populations.Select(p => (p.Name, Neurons: p.Size))
            .Concat(plan.Groups.Select(g => (g.Name, Neurons: g.Neurons.Count)))
            .ToDictionary(p => p.Name, p => new OwnerSize { Neurons = p.Neurons }, StringComparer.Ordinal);
        _projections = plan.Projections.Zip(projections, Size).ToDictionary(p => p.Name, p => p.Size, StringComparer.Ordinal);
    }

    /// <summary>Estimates a recorder.</summary>
    internal RecorderEstimate Estimate(RecorderPlan plan)
    {
        var use = _owners.UseOf(plan);
        if (use.Choice.Quantity is not { } quantity)
        {
            return new RecorderEstimate(plan.Name, RecordingMoment.Sample, null, null);
        }

        double? samples = quantity.Moment == RecordingMoment.Beginning ? 1 : plan.Every is null ? null : plan.SamplesIn(_plan.Steps);
        List<OwnerSize> sizes = [.. plan.Of.Select(name => (use.Kind == RecordedOwner.Population ? _populations : _projections)[name])];
        return new RecorderEstimate(plan.Name, quantity.Moment, samples, samples is null ? null : Numbers(plan, quantity, sizes))
        {
            BytesToRead = quantity.Kind == RecordingKind.Synapses ? sizes.Sum(s => s.Synapses ?? 0) * BytesPerSynapse : 0,
        };
    }

    private static double? Numbers(RecorderPlan plan, RecordableQuantity quantity, List<OwnerSize> sizes)
    {
        double? each = plan.Histogram?.Columns ?? (plan.Reduce is null ? null : 1);
        double?[] numbers = [.. sizes.Select(size => each ?? quantity.NumbersOf(size))];
        return numbers.All(n => n is not null) ? numbers.Sum() : null;
    }

    private (string Name, OwnerSize Size) Size(ProjectionPlan projection, ProjectionEstimate estimate) => (projection.Name, new OwnerSize
    {
        Sources = projection.From.Sum(name => _populations[name].Neurons),
        Targets = projection.To.Sum(name => _populations[name].Neurons),
        Synapses = projection.Rewiring is null ? estimate.Synapses : null,
    });
}

namespace NeuroForge.Engine;

/// <summary>Estimates what recorders will get.</summary>
internal sealed class RecorderEstimator
{
    private readonly NetworkPlan _plan;
    private readonly Dictionary<string, double> _neurons;
    private readonly Dictionary<string, double?> _synapses;

    internal RecorderEstimator(NetworkPlan plan, IReadOnlyList<ProjectionEstimate> projections)
    {
        _plan = plan;
        _neurons = plan.Populations.ToDictionary(p => p.Name, p => (double)p.Size, StringComparer.Ordinal);
        _synapses = projections.ToDictionary(p => p.Name, p => p.Synapses, StringComparer.Ordinal);
    }

    /// <summary>Estimates a recorder.</summary>
    internal RecorderEstimate Estimate(RecorderPlan plan)
    {
        double? samples = plan.Every is { } every ? _plan.Steps / every : null;
        return new RecorderEstimate(plan.Name, samples, plan.Reduce is null ? ValuesOf(plan) : plan.Of.Count);
    }

    private double? ValuesOf(RecorderPlan plan)
    {
        if (plan.Histogram is { } histogram)
        {
            return (double)plan.Of.Count * histogram.Columns;
        }

        double?[] values = [.. plan.Of.Select(name => ValuesOf(name, plan.Record))];
        return values.All(v => v is not null) ? values.Sum() : null;
    }

    /// <summary>Numbers of a population or projection; null of one whose synapses come and go or are not told.</summary>
    private double? ValuesOf(string name, string record) =>
        _neurons.TryGetValue(name, out var neurons) ? neurons
        : record != "weights" ? 1
        : _plan.Projections.First(p => p.Name == name).Rewiring is null ? _synapses[name]
        : null;
}

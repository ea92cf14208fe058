using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Estimates;

/// <summary>Estimates what recorders will get.</summary>
internal sealed class RecorderEstimator
{
    private const int Coordinates = 3;

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
        double? samples = plan.IsOnce ? 1 : plan.Every is { } every ? _plan.Steps / every : null;
        return new RecorderEstimate(plan.Name, samples, samples is null ? null : ValuesOf(plan));
    }

    private double? ValuesOf(RecorderPlan plan)
    {
        var each = plan.Histogram?.Columns ?? (plan.Reduce is null ? null : 1);
        double?[] values = [.. plan.Of.Select(name => each ?? ValuesOf(name, plan.Record))];
        return values.All(v => v is not null) ? values.Sum() : null;
    }

    /// <summary>Numbers of a population or projection; null of one whose synapses come and go or are not told.</summary>
    private double? ValuesOf(string name, string record) => record switch
    {
        "in_degree" => Projection(name).To.Sum(population => _neurons[population]),
        "out_degree" => Projection(name).From.Sum(population => _neurons[population]),
        "weights" or "delays" => Projection(name).Rewiring is null ? _synapses[name] : null,
        "positions" => Coordinates * _neurons[name],
        _ => _neurons.TryGetValue(name, out var neurons) ? neurons : 1,
    };

    private ProjectionPlan Projection(string name) => _plan.Projections.First(p => p.Name == name);
}

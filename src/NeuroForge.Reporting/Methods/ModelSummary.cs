using NeuroForge.Engine.Plan;

namespace NeuroForge.Reporting.Methods;

/// <summary>Part A: a summary of the model.</summary>
internal static class ModelSummary
{
    /// <summary>The table.</summary>
    internal static MethodsTable Of(NetworkPlan plan)
    {
        (string Part, IEnumerable<string> Words)[] parts =
        [
            ("Populations", plan.Populations.Select(p => p.Name)),
            ("Topology", plan.Populations.Where(p => p.Layout is not null).Select(p => $"{p.Name}: {p.Layout!.Mechanism.Id}")),
            ("Connectivity", plan.Projections.Select(p => p.Connector?.Mechanism.Id ?? p.Given?.Origin ?? "no initial synapses").Distinct()),
            ("Neuron model", plan.Populations.Select(p => p.Model.Id).Distinct()),
            ("Synapse model", plan.Projections.Select(p => p.Rule.Id).Distinct()),
            ("Plasticity", plan.Projections.Where(p => p.Rule.Weight is { Plastic: true }).Select(p => $"{p.Name}: {p.Rule.Id}")),
            ("Growth", plan.Populations.SelectMany(p => p.Elements.Select(e => e.Curve.Id)).Distinct()),
            ("Rewiring", plan.Projections.Where(p => p.Rewiring is not null).Select(p => $"{p.Name}: {p.Rewiring!.Strategy.Mechanism.Id}")),
            ("Input", plan.Stimuli.Select(s => s.Model.Mechanism.Id).Distinct()),
            ("Measurements", plan.Recorders.Select(r => r.Record).Distinct()),
        ];
        return new("A  Model summary", [], [.. parts.Where(p => p.Words.Any()).Select(p => new[] { p.Part, string.Join(", ", p.Words) })]);
    }
}

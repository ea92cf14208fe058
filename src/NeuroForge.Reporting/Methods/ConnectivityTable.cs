using NeuroForge.Engine.Plan;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Methods;

/// <summary>Part C: the connectivity.</summary>
internal static class ConnectivityTable
{
    /// <summary>The table.</summary>
    internal static MethodsTable Of(NetworkPlan plan) => new(
        "C  Connectivity",
        ["Name", "Source", "Target", "Receptor", "Pattern", "Synapse", "Weight", "Delay"],
        [.. plan.Projections.Select(p => Row(plan, p))]);

    private static string[] Row(NetworkPlan plan, ProjectionPlan projection) =>
    [
        projection.Name,
        string.Join(", ", plan.NamesOf(projection.From, projection.FromGroups)),
        string.Join(", ", plan.NamesOf(projection.To, projection.ToGroups)),
        string.Join(", ", projection.Receptors),
        Pattern(projection),
        projection.Rule.Id + Modulator(plan, projection),
        Values.With(Values.Of(projection.Weight), plan.WeightUnitOf(projection)),
        Values.Times(projection.Delay, plan.Step) + Dendritic(projection),
    ];

    /// <summary>The dendritic share of the delay, for synapses that learn from spikes.</summary>
    private static string Dendritic(ProjectionPlan projection) =>
        projection.Rule.LearnsAtSpikesAlone ? FormattableString.Invariant($"; dendritic {projection.Dendritic ?? 0.5}") : "";

    /// <summary>The modulators, for a rule with a third factor.</summary>
    private static string Modulator(NetworkPlan plan, ProjectionPlan projection) => projection.Modulator is not { } modulator ? ""
        : $"; modulated by {string.Join(", ", plan.NamesOf(modulator.From, modulator.FromGroups))} "
            + $"after {Values.Times(Distribution.Constant(modulator.Delay), plan.Step)}";

    private static string Pattern(ProjectionPlan projection)
    {
        var pattern = projection.Connector is { } connector ? Uses.Words(connector)
            : projection.Given is { } given ? $"{Numbers.Count(given.Count)} synapses of {given.Origin}" : "no initial synapses";
        var forbidden = (projection.Autapses, projection.Multapses) switch
        {
            (true, true) => "",
            (false, true) => "; no autapses",
            (true, false) => "; no multapses",
            _ => "; no autapses, no multapses",
        };
        return pattern + forbidden;
    }
}

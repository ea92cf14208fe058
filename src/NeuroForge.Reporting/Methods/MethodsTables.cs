using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Reporting.Methods;

/// <summary>The simulated network as tables for the methods section of a paper.</summary>
/// <remarks>
/// The layout is that of Nordlie, Gewaltig and Plesser (2009), doi:10.1371/journal.pcbi.1000456: model summary, populations, connectivity,
/// neuron and synapse models, plasticity, input, measurements.
/// </remarks>
internal static class MethodsTables
{
    /// <summary>The tables of a network; parts that it does not have are left out.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="ownModels">The models that its description writes as equations.</param>
    internal static IEnumerable<MethodsTable> Of(NetworkPlan plan, IReadOnlyList<OwnModel> ownModels) =>
        new[] { ModelSummary.Of(plan), PopulationTable.Of(plan), ConnectivityTable.Of(plan) }
            .Concat(ModelTables.Of(plan, ownModels))
            .Concat(PlasticityTables.Of(plan))
            .Concat(InputTables.Of(plan))
            .Concat(ProtocolTables.Of(plan))
            .Append(MeasurementTable.Of(plan))
            .Where(t => t.Rows.Count > 0 || t.Intro.Length > 0)
            .Select(t => t.WithoutEmptyColumns());
}

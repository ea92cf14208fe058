using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Reporting.Methods;

/// <summary>Part D: neuron models, and synapse models with constant weights.</summary>
internal static class ModelTables
{
    /// <summary>The tables, one for each model.</summary>
    internal static IEnumerable<MethodsTable> Of(NetworkPlan plan) =>
        plan.Populations.GroupBy(p => p.Model).Select(g => ParameterTable.Of($"D  Neuron model {g.Key.Id}", g.Key, [.. g.Select(User)]))
            .Concat(plan.Projections.Where(p => p.Rule.Weight is not { Plastic: true }).GroupBy(p => p.Rule)
                .Select(g => ParameterTable.Of($"D  Synapse model {g.Key.Id}", g.Key, [.. g.Select(User)])));

    private static (string Name, Func<ParameterDeclaration, string> ValueOf) User(PopulationPlan population) =>
        (population.Name, p => Uses.ValueOf(population.Parameters, p));

    private static (string Name, Func<ParameterDeclaration, string> ValueOf) User(ProjectionPlan projection) =>
        (projection.Name, p => Uses.ValueOf(projection.Parameters, p));
}

using NeuroForge.Declarations;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Reporting.Methods;

/// <summary>Part D: neuron models, and synapse models with constant weights.</summary>
internal static class ModelTables
{
    /// <summary>The tables, one for each model, and one with the equations of each that is written as equations.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="ownModels">The models that its description writes as equations.</param>
    internal static IEnumerable<MethodsTable> Of(NetworkPlan plan, IReadOnlyList<OwnModel> ownModels) =>
        plan.Populations.GroupBy(p => p.Model).Select(g => ParameterTable.Of($"D  Neuron model {g.Key.Id}", g.Key, [.. g.Select(User)]))
            .Concat(ownModels.Where(own => IsUsed(plan, own.Mechanism)).Select(Equations))
            .Concat(plan.Projections.Where(p => p.Rule.Weight is not { Plastic: true }).GroupBy(p => p.Rule)
                .Select(g => ParameterTable.Of($"D  Synapse model {g.Key.Id}", g.Key, [.. g.Select(User)])));

    private static bool IsUsed(NetworkPlan plan, Mechanism own) =>
        plan.Populations.Any(p => p.Model == own || p.Elements.Any(e => e.Curve == own)) || plan.Projections.Any(p => p.Rule == own);

    private static MethodsTable Equations(OwnModel own) => new($"D  Equations of {own.Mechanism.Id}", [], [])
    {
        Intro = $"Integration: {own.Generated.Method}.",
        Formulas = own.Generated.Formulas,
    };

    private static (string Name, Func<ParameterDeclaration, string> ValueOf) User(PopulationPlan population) =>
        (population.Name, p => Uses.ValueOf(population.Parameters, p));

    private static (string Name, Func<ParameterDeclaration, string> ValueOf) User(ProjectionPlan projection) =>
        (projection.Name, p => Uses.ValueOf(projection.Parameters, p));
}

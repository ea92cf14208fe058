using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Methods;

/// <summary>Part E: plasticity: synapse rules that change weights, growth curves, rewiring strategies.</summary>
internal static class PlasticityTables
{
    /// <summary>The tables, one for each mechanism.</summary>
    internal static IEnumerable<MethodsTable> Of(NetworkPlan plan) => Rules(plan).Concat(Curves(plan)).Concat(Elements(plan)).Concat(Strategies(plan));

    private static IEnumerable<MethodsTable> Rules(NetworkPlan plan) =>
        from projection in plan.Projections
        where projection.Rule.Weight is { Plastic: true }
        group projection by projection.Rule into users
        select ParameterTable.Of($"E  Plasticity {users.Key.Id}", users.Key, [.. users.Select(u => (u.Name, ValueOf(u.Parameters)))]);

    private static IEnumerable<MethodsTable> Curves(NetworkPlan plan) =>
        from population in plan.Populations
        from element in population.Elements
        group (Name: $"{population.Name} {element.Name}", element.Parameters) by element.Curve into users
        select ParameterTable.Of($"E  Growth curve {users.Key.Id}", users.Key, [.. users.Select(u => (u.Name, ValueOf(u.Parameters)))]);

    private static IEnumerable<MethodsTable> Elements(NetworkPlan plan)
    {
        var rows = plan.Populations
            .SelectMany(p => p.Elements.Select(e => (string[])[p.Name, e.Name, e.Curve.Id, Initial(plan, p, e), Numbers.Given(e.VacantDecay)]))
            .ToList();
        if (rows.Count > 0)
        {
            yield return new("E  Synaptic elements", ["Population", "Element", "Growth curve", "Initial number", "Fraction of vacant elements lost at an "
                + "update"], rows);
        }
    }

    /// <summary>The initial number of elements; if it is not given, those that initial synapses bind, if there are any.</summary>
    private static string Initial(NetworkPlan plan, PopulationPlan population, ElementPlan element) =>
        population.InitialCalcium.Count > 0 ? "of an earlier network"
        : element.Initial is { } given ? Values.Of(given)
        : plan.Projections.Any(p => (p.Connector is not null || p.Given is not null) && Binds(p, population.Name, element.Name))
            ? "as many as initial synapses bind"
        : "0";

    private static bool Binds(ProjectionPlan plan, string population, string element) =>
        (plan.Rewiring?.Pre == element && plan.From.Contains(population)) || (plan.Rewiring?.Post == element && plan.To.Contains(population));

    private static IEnumerable<MethodsTable> Strategies(NetworkPlan plan) =>
        from projection in plan.Projections
        where projection.Rewiring is not null
        group projection by projection.Rewiring!.Strategy.Mechanism into users
        let table = ParameterTable.Of($"E  Rewiring {users.Key.Id}", users.Key, [.. users.Select(u => (u.Name, ValueOf(u.Rewiring!.Strategy)))])
        select table with { Intro = $"{table.Intro} {string.Join(' ', users.Select(u => Updates(plan, u)))}" };

    private static string Updates(NetworkPlan plan, ProjectionPlan projection)
    {
        var rewiring = projection.Rewiring!;
        var start = rewiring.Start > 0 ? $" from {Values.Time(rewiring.Start * plan.Step)} on" : "";
        var elements = (rewiring.Pre, rewiring.Post) switch
        {
            (null, null) => "",
            _ => $", joining {rewiring.Pre ?? "any source"} to {rewiring.Post ?? "any target"}",
        };
        return $"{projection.Name} is updated every {Values.Time(rewiring.Every * plan.Step)}{start}{elements}.";
    }

    private static Func<ParameterDeclaration, string> ValueOf(IReadOnlyDictionary<string, Distribution> given) => p => Uses.ValueOf(given, p);

    private static Func<ParameterDeclaration, string> ValueOf(MechanismUse use) => p => Uses.ValueOf(use, p);
}

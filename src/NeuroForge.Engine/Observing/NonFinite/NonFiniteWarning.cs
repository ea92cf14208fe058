using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>Warnings about states that became infinite or not a number, with advice.</summary>
public static class NonFiniteWarning
{
    /// <summary>A sentence for each population or projection with such states and each time, and for each step that is too long.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="found">The states.</param>
    public static IEnumerable<string> Of(NetworkPlan plan, IReadOnlyList<NonFiniteState> found) =>
        found.GroupBy(state => (state.Path, state.Time, IsStep: state.Unstable > 0)).Select(states => states.Key.IsStep
            ? OfStep(plan, states.First())
            : Sentence(plan, states.Key.Path, states.Key.Time, [.. states]));

    private static string OfStep(NetworkPlan plan, NonFiniteState found)
    {
        var population = plan.Populations.First(p => $"populations.{p.Name}" == found.Path);
        return FormattableString.Invariant(
            $"population \"{population.Name}\": the step of {plan.Step} ms is up to {found.StepShare:G3} times as long as permitted ")
                + FormattableString.Invariant($"in {found.Unstable} of {found.Values} neurons, first at {found.Time:0.######} ms: ")
                + $"{population.Model.StepLimit}; shorten the step";
    }

    private static string Sentence(NetworkPlan plan, string path, double time, IReadOnlyList<NonFiniteState> states)
    {
        var population = plan.Populations.FirstOrDefault(p => $"populations.{p.Name}" == path);
        var projection = plan.Projections.FirstOrDefault(p => $"projections.{p.Name}" == path);
        var (name, entities, mechanism, given) = population is not null
            ? ($"population \"{population.Name}\"", "neurons", population.Model, population.Parameters)
            : ($"projection \"{projection!.Name}\"", "synapses", projection.Rule, projection.Parameters);
        var what = string.Join(", and ", states.Select(state => Words(state, entities)));
        var unless = states.All(state => state.NotNumbers == 0) ? "unless the model uses infinity on purpose, " : "";
        return FormattableString.Invariant(
            $"{name}: {what}, first at {time:0.######} ms; {unless}results that follow from it are meaningless: shorten the step of {plan.Step} ")
                + FormattableString.Invariant($"ms{Shortest(mechanism, given)}, or check {Suspects(mechanism, given)}");
    }

    private static string Words(NonFiniteState state, string entities) => FormattableString.Invariant(state switch
    {
        { Infinite: 0 } => $"{state.State} is not a number in {state.NotNumbers} of {state.Values} {entities}",
        { NotNumbers: 0 } => $"{state.State} is infinite in {state.Infinite} of {state.Values} {entities}",
        _ => $"{state.State} is not a number in {state.NotNumbers} and infinite in {state.Infinite} of {state.Values} {entities}",
    });

    /// <summary>The time constant that is affected first by a long step.</summary>
    private static string Shortest(Mechanism mechanism, IReadOnlyDictionary<string, Distribution> given) =>
        TimeConstants.Of(mechanism, given)
            .OrderBy(constant => constant.Value)
            .Select(constant => FormattableString.Invariant($" ({constant.Parameter.Name} is {constant.Value} ms)"))
            .FirstOrDefault("");

    /// <summary>Parameters that were set to 0, by which a model may divide; otherwise all parameters.</summary>
    private static string Suspects(Mechanism mechanism, IReadOnlyDictionary<string, Distribution> given)
    {
        string[] zeros =
        [
            .. mechanism.Parameters.Where(p => p.Default is not 0.0 && given.TryGetValue(p.Name, out var value) && value.Support is { Min: <= 0, Max: >= 0 })
            .Select(p => p.Name)
        ];
        return zeros.Length == 0 ? $"the parameters of {mechanism.Kind.InWords()} \"{mechanism.Id}\"" : $"{string.Join(", ", zeros)}, which may be 0";
    }
}

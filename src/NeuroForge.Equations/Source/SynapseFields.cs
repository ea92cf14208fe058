using NeuroForge.Equations.Algebra;
using NeuroForge.Rewiring;

namespace NeuroForge.Equations.Source;

/// <summary>Writes the fields of a synapse rule's kernel that its model does not declare as parameters or states.</summary>
/// <param name="kernel">The kernel.</param>
internal sealed class SynapseFields(SynapseRuleKernel kernel)
{
    /// <summary>The weight, and the time of the last event.</summary>
    internal IEnumerable<string> States()
    {
        var rule = kernel.Rule;
        var unit = rule.Synapse.Weight.Unit is { } given ? $"Unit = {Literals.Quoted(given.Text)}" : "";
        var arguments = string.Join(", ", new[] { Limit("Min", rule.Least), Limit("Max", rule.Greatest), unit }.Where(text => text.Length > 0));
        yield return $"[Weight{(arguments.Length > 0 ? $"({arguments})" : "")}] public T Weight;";
        if (kernel.Plan.Relaxations.Count > 0)
        {
            yield return $"[State(\"ms\", IsMoment = true, Doc = \"Time of the last spike for which {Names()} were computed.\")] public T LastEvent;";
        }
    }

    /// <summary>The values of the two neurons.</summary>
    internal IEnumerable<string> Inputs() => kernel.Rule.Seen
        .Select(seen => $"[Sees({SideOf(seen.Source.Side)}, {Literals.Quoted(seen.Source.Name.Text)}, {Literals.Quoted(seen.Source.Unit.Text)})] "
            + $"public T {kernel.Names.Field(seen.Symbol)};")
        .Concat(kernel.Traces.Select(used => $"[Trace({SideOf(used.Trace.Side)}, nameof({kernel.Names.Field(used.Trace.Tau.Symbol)})"
            + $"{(used.Trace.IsNearest ? ", Nearest = true" : "")}{(used.Before ? ", Before = true" : "")})] public T {used.Field};"));

    private string Names() => string.Join(", ", kernel.Plan.Relaxations.Select(relaxation => relaxation.State.Name));

    private string Limit(string property, Term? limit) => limit is null ? ""
        : limit.Symbol is { } parameter ? $"{property}Parameter = nameof({kernel.Names.Field(parameter)})"
        : $"{property} = {Literals.Number(limit.Number)}";

    private static string SideOf(Side side) => side == Side.Pre ? "Side.Pre" : "Side.Post";
}

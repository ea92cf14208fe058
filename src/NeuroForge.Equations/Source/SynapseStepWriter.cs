using NeuroForge.Equations.Algebra;

namespace NeuroForge.Equations.Source;

/// <summary>Writes the integration of a synapse rule's states over a step, all from their values at its beginning.</summary>
/// <param name="kernel">The kernel.</param>
internal sealed class SynapseStepWriter(SynapseRuleKernel kernel)
{
    /// <summary>The statements.</summary>
    internal IReadOnlyList<string> Write()
    {
        var (block, ends) = (kernel.Block(), new List<(string Field, Term End)>());
        foreach (var stepped in kernel.Plan.Stepped)
        {
            var change = SingleStage.Change(kernel.Plan.Method, stepped.Symbol, Terms.Substitute(stepped.Rate, Read));
            var end = new Symbol(stepped.State.Name, SymbolRole.Local);
            kernel.Names.Add(end, kernel.Names.Identifiers.Local(stepped.State.Name));
            var value = kernel.Bounded(stepped.State, Terms.Sum(Terms.Of(stepped.Symbol), change));
            block.Add($"var {kernel.Names.Field(end)} = ", kernel.Fields.Reduce(value));
            ends.Add((kernel.Names.Field(stepped.Symbol), Terms.Of(end)));
        }

        ends.ForEach(end => block.Add($"{end.Field} = ", end.End));
        return block.Write(kernel.Names.Field, kernel.Helpers);
    }

    private Term? Read(Symbol symbol)
    {
        foreach (var trace in kernel.Plan.Traces)
        {
            if (trace.State.Symbol == symbol || kernel.Rule.Before[trace.State.Symbol] == symbol)
            {
                return kernel.ValueOf(trace, before: kernel.Rule.Before[trace.State.Symbol] == symbol);
            }
        }

        return null;
    }
}

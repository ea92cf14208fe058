using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Models;

/// <summary>Checks that the parts of a synapse rule have an effect.</summary>
/// <param name="rule">The rule, with its integration.</param>
/// <param name="scope">The names that its statements use.</param>
/// <param name="mistakes">Receives the mistakes.</param>
internal sealed class SynapseUses(SynapseEquations rule, EquationScope scope, Mistakes mistakes)
{
    /// <summary>Checks them.</summary>
    internal void Check()
    {
        foreach (var state in rule.States.Where(state => !rule.Changes(state)))
        {
            mistakes.Add(MistakeKind.Meaning, state.Source.Name, 0, $"the state \"{state.Name}\" never changes", "change it at a spike, or make it a parameter");
        }

        foreach (var state in rule.Relaxations.Select(r => r.State).Where(state => rule.OnPre.Concat(rule.OnPost).All(change => change.State != state)))
        {
            mistakes.Add(
                MistakeKind.Meaning, state.Source.Name, 0, $"no spike changes the state \"{state.Name}\", so it stays at rest", "change it at a spike, or remove it");
        }

        foreach (var use in scope.UsesBefore.Where(use => rule.Traces.All(trace => trace.State.Name != use.Name)))
        {
            mistakes.Add(
                MistakeKind.Meaning,
                use.Text,
                use.Offset,
                $"\"{use.Name}\" is not a trace of spikes, so it has no value before the spikes of a step",
                $"a trace begins at 0, decays, d{use.Name}/dt = -{use.Name}/tau, and only the spikes of one neuron change it, by one statement, as by {use.Name} += 1");
        }

        foreach (var seen in rule.Seen.Where(seen => !scope.IsUsed(seen.Source.NameInRule)))
        {
            mistakes.Add(MistakeKind.Unused, seen.Source.Name, 0, $"nothing uses \"{seen.Source.NameInRule}\"", "remove it");
        }

        scope.CheckUses(rule.Parameters, mistakes);
    }
}

using NeuroForge.Declarations;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Ground;
using NeuroForge.Neurons;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>
/// A state of each neuron, or the input that has arrived at one of its receptors for the next step. States of a single shard are read in place, and so are
/// inputs if they are kept for a single step; otherwise they are copied, so that the neurons of several shards and populations are contiguous.
/// </summary>
internal sealed unsafe class StateColumn : SeenColumn
{
    private readonly (NeuronPart Part, int State, int Input)[] _parts;

    private StateColumn(SeenState seen, IReadOnlyList<NeuronPart> neurons)
        : base(seen, neurons.Sum(n => n.Count)) => _parts = [.. neurons.Select(part => (part, StateIn(part, seen), InputIn(part, seen)))];

    private StateColumn(SeenState seen, int neurons, double* first, int stride)
        : base(seen, neurons, first, stride) => _parts = [];

    /// <summary>True if there are copies to renew.</summary>
    internal override bool Looks => _parts.Length > 0;

    /// <summary>Finds the state or input in each part.</summary>
    /// <param name="seen">The state or input.</param>
    /// <param name="rule">The rule that sees it. A rule that acts at spikes sees inputs before those of the step have arrived.</param>
    /// <param name="neurons">The parts.</param>
    internal static StateColumn Of(SeenState seen, Mechanism rule, IReadOnlyList<NeuronPart> neurons)
    {
        if (neurons is not [var only])
        {
            return new(seen, neurons);
        }

        var (state, input) = (StateIn(only, seen), InputIn(only, seen));
        if (state >= 0)
        {
            return new(seen, only.Count, only.Columns.StatesOf(0) + (state * Lanes.Count), only.Columns.StateCount * Lanes.Count);
        }

        return only.Inputs.Slots == 1 && only.Inputs.IsDriven(input) && !RuleNature.ActsAtSpikes(rule)
            ? new(seen, only.Count, only.Inputs.Receptor(input), Lanes.Count)
            : new(seen, neurons);
    }

    /// <inheritdoc/>
    internal override void Look(in Clock clock)
    {
        var first = Values.First;
        foreach (var (part, state, input) in _parts)
        {
            if (state >= 0)
            {
                part.CopyState(state, first);
            }
            else
            {
                part.CopyInput(input, clock.Index + 1, first);
            }

            first += part.Count;
        }
    }

    /// <summary>Shows nothing, since it has no state of its own.</summary>
    internal override void Archive(StateArchive archive, long step, NeuronBlock neurons)
    {
    }

    private static int StateIn(NeuronPart part, SeenState seen) => IndexOf(part.Model.States, s => s.Name == seen.Name);

    private static int InputIn(NeuronPart part, SeenState seen) => IndexOf(part.Model.Inputs, i => i.Name == seen.Name);

    private static int IndexOf<T>(IReadOnlyList<T> items, Func<T, bool> isSought)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (isSought(items[i]))
            {
                return i;
            }
        }

        return -1;
    }
}

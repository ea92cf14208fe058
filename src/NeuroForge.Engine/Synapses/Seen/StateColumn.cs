namespace NeuroForge.Engine;

/// <summary>
/// A state of each neuron, or what has arrived at one of its inputs for the next step. States of a single shard are seen where they are; else
/// they are copied, so that the neurons of several shards and populations stand side by side.
/// </summary>
internal sealed unsafe class StateColumn : SeenColumn
{
    private readonly (NeuronPart Part, int State, int Input)[] _parts;

    private StateColumn(SeenState seen, IReadOnlyList<NeuronPart> neurons)
        : base(seen, neurons.Sum(n => n.Count)) => _parts = [.. neurons.Select(part => (part, StateIn(part, seen), InputIn(part, seen)))];

    private StateColumn(SeenState seen, NeuronPart neurons, int state)
        : base(seen, neurons.Count, neurons.Columns.StatesOf(0) + (state * Lanes.Count), neurons.Columns.StateCount * Lanes.Count) => _parts = [];

    /// <summary>Whether the numbers are copies, which have to be renewed.</summary>
    internal bool IsCopied => _parts.Length > 0;

    /// <summary>Finds the state or input in each part.</summary>
    internal static StateColumn Of(SeenState seen, IReadOnlyList<NeuronPart> neurons) =>
        neurons is [var only] && StateIn(only, seen) is >= 0 and var state ? new(seen, only, state) : new(seen, neurons);

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

    /// <summary>It remembers nothing of its own.</summary>
    internal override void Archive(StateArchive archive)
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

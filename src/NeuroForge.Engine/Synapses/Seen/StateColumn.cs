namespace NeuroForge.Engine;

/// <summary>A state of each neuron, or what has arrived at one of its inputs for the next step; copied, so that the neurons of several shards and populations stand side by side.</summary>
internal sealed unsafe class StateColumn : SeenColumn
{
    private readonly (NeuronPart Part, int State, int Input)[] _parts;

    /// <summary>Finds the field in each part.</summary>
    /// <exception cref="PlanException">A population's model has no such state or input.</exception>
    internal StateColumn(SeenState seen, IReadOnlyList<NeuronPart> neurons)
        : base(seen, neurons.Sum(n => n.Count))
    {
        _parts = [.. neurons.Select(part => (part, IndexOf(part.Model.States, s => s.Name == seen.Name), IndexOf(part.Model.Inputs, i => i.Name == seen.Name)))];
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

    /// <summary>It remembers nothing of its own.</summary>
    internal override void Visit(Action<ReadOnlySpan<byte>> visitor)
    {
    }

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

namespace NeuroForge.Engine;

/// <summary>Neurons of one shard, a part of a projection's side.</summary>
/// <param name="Model">Their model.</param>
/// <param name="Columns">Their states.</param>
/// <param name="Inputs">What is on its way to them.</param>
internal sealed unsafe record NeuronPart(Mechanism Model, NeuronColumns Columns, InputRing Inputs)
{
    /// <summary>How many there are.</summary>
    internal int Count => Columns.Neurons;

    /// <summary>Copies a state of each neuron.</summary>
    internal void CopyState(int state, double* to) =>
        Copy(Columns.StatesOf(0) + (state * Lanes.Count), Columns.StateCount * Lanes.Count, to);

    /// <summary>Copies what has arrived at each neuron for a step.</summary>
    internal void CopyInput(int input, long step, double* to)
    {
        if (Inputs.IsDriven(input))
        {
            Copy(Inputs.Receptor(input) + (Inputs.SlotOf(step) * Lanes.Count), Inputs.Slots * Lanes.Count, to);
        }
        else
        {
            new Span<double>(to, Count).Clear();
        }
    }

    private void Copy(double* from, int stride, double* to)
    {
        for (var neuron = 0; neuron < Count; neuron += Lanes.Count)
        {
            var count = Math.Min(Lanes.Count, Count - neuron);
            if (count == Lanes.Count)
            {
                Lane8.Store(Lane8.Load(ref *from), ref to[neuron]);
            }
            else
            {
                new ReadOnlySpan<double>(from, count).CopyTo(new Span<double>(to + neuron, count));
            }

            from += stride;
        }
    }
}

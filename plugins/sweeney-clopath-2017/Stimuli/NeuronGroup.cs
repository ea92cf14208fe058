namespace NeuroForge.SweeneyClopath2017;

/// <summary>Some neurons of a population, at equal distances in its numbering.</summary>
/// <param name="First">The first neuron.</param>
/// <param name="End">The end of the group: after its last neuron.</param>
/// <param name="Stride">The distance from one neuron to the next.</param>
internal readonly record struct NeuronGroup(int First, int End, int Stride)
{
    /// <summary>Checks that each group of equal size has a neuron.</summary>
    /// <param name="groups">Number of groups.</param>
    /// <param name="neurons">Neurons in the population.</param>
    /// <exception cref="ParameterException">There are more groups than neurons.</exception>
    internal static void Check(int groups, int neurons)
    {
        if (groups > neurons)
        {
            throw new ParameterException(
                "groups", $"{groups} groups need at least one neuron each, but the population has {neurons}; use {neurons} groups or fewer, or a larger "
                    + "population");
        }
    }

    /// <summary>One of several groups of neighbours of equal size. Neurons left over at the end belong to no group.</summary>
    /// <param name="number">Number of the group, from 0.</param>
    /// <param name="groups">Number of groups.</param>
    /// <param name="neurons">Neurons in the population.</param>
    internal static NeuronGroup Contiguous(int number, int groups, int neurons)
    {
        var size = neurons / groups;
        return new NeuronGroup(number * size, (number + 1) * size, 1);
    }

    /// <summary>The neuron with the group's number and every n-th after it, as many as a group of neighbours has.</summary>
    /// <param name="number">Number of the group, from 0.</param>
    /// <param name="groups">Number of groups.</param>
    /// <param name="neurons">Neurons in the population.</param>
    internal static NeuronGroup Spaced(int number, int groups, int neurons) =>
        new(number, neurons, neurons / groups);

    /// <summary>True if a neuron belongs to the group.</summary>
    internal bool Contains(int neuron) => neuron >= First && neuron < End && (neuron - First) % Stride == 0;

    /// <summary>Gives an amount to its neurons in the slice.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="from">The first step.</param>
    /// <param name="to">The step after the last.</param>
    /// <param name="amount">The amount in each step.</param>
    internal void Give(in StimulusSlice slice, int from, int to, double amount)
    {
        var end = Math.Min(End - slice.FirstNeuron, slice.Neurons);
        for (var neuron = FirstIn(slice.FirstNeuron); neuron < end; neuron += Stride)
        {
            for (var step = from; step < to; step++)
            {
                slice.Add(neuron, step, amount);
            }
        }
    }

    /// <summary>Its first neuron in a range, counted from the beginning of the range.</summary>
    private int FirstIn(int begin)
    {
        var behind = begin - First;
        return behind <= 0 ? -behind : (Stride - (behind % Stride)) % Stride;
    }
}

namespace NeuroForge.Engine.Ground;

/// <summary>The lesioned neurons of a population: they no longer spike, have no synapses and grow no elements.</summary>
/// <param name="size">Number of neurons.</param>
internal sealed class Lesions(int size)
{
    private bool[] _lesioned = [];

    /// <summary>True if any neuron is lesioned.</summary>
    internal bool Any => _lesioned.Length > 0;

    /// <summary>The lesioned neurons, ascending.</summary>
    internal int[] Neurons => [.. _lesioned.Index().Where(n => n.Item).Select(n => n.Index)];

    /// <summary>True if a neuron is lesioned.</summary>
    internal bool Contains(int neuron) => Any && _lesioned[neuron];

    /// <summary>Lesions a neuron.</summary>
    internal void Add(int neuron)
    {
        if (!Any)
        {
            _lesioned = new bool[size];
        }

        _lesioned[neuron] = true;
    }
}

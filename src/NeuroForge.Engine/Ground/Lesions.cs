namespace NeuroForge.Engine.Ground;

/// <summary>Which neurons of a population are lesioned: they no longer spike, are joined to nobody and grow nothing.</summary>
/// <param name="size">How many neurons there are.</param>
internal sealed class Lesions(int size)
{
    private bool[] _lesioned = [];

    /// <summary>Whether any neuron is.</summary>
    internal bool Any => _lesioned.Length > 0;

    /// <summary>The lesioned neurons, ascending.</summary>
    internal int[] Neurons => [.. _lesioned.Index().Where(n => n.Item).Select(n => n.Index)];

    /// <summary>Whether a neuron is.</summary>
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

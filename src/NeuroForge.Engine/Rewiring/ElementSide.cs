using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Growth;

namespace NeuroForge.Engine.Rewiring;

/// <summary>The synaptic elements that a projection binds on one side, over all populations of that side.</summary>
internal sealed class ElementSide
{
    private readonly NeuronSet _neurons;
    private readonly SynapticElements[] _elements;
    private readonly double[] _grown;
    private readonly int[] _connected;

    private ElementSide(NeuronSet neurons, SynapticElements[] elements)
    {
        _neurons = neurons;
        _elements = elements;
        _grown = new double[neurons.Count];
        _connected = new int[neurons.Count];
    }

    /// <summary>The kinds of elements, one for each population.</summary>
    internal IReadOnlyList<SynapticElements> Kinds => _elements;

    /// <summary>Elements of each neuron of the side when they were last read.</summary>
    internal ReadOnlyMemory<double> Grown => _grown;

    /// <summary>Bound elements of each neuron of the side when they were last read.</summary>
    internal ReadOnlyMemory<int> Connected => _connected;

    /// <summary>Finds the elements that a projection names; null if it names none.</summary>
    internal static ElementSide? Find(NeuronSet neurons, string? name) =>
        name is null ? null : new ElementSide(neurons, [.. neurons.Populations.Select(p => p.FindElements(name)!)]);

    /// <summary>Reads the elements of all neurons.</summary>
    internal void Read()
    {
        for (var i = 0; i < _elements.Length; i++)
        {
            var first = _neurons.FirstOf(_neurons.Populations[i]);
            _elements[i].Grown.CopyTo(_grown.AsSpan(first));
            _elements[i].Connected.CopyTo(_connected.AsSpan(first));
        }
    }

    /// <summary>Sets a neuron's elements.</summary>
    internal void Set(int number, double elements)
    {
        var (kind, neuron) = Locate(number);
        kind.Grown[neuron] = elements;
    }

    /// <summary>Binds elements of a neuron, or frees them.</summary>
    internal void Bind(int number, int count)
    {
        var (kind, neuron) = Locate(number);
        kind.Connected[neuron] += count;
    }

    private (SynapticElements Kind, int Neuron) Locate(int number)
    {
        var (population, neuron) = _neurons.Locate(number);
        return (_elements[population], neuron);
    }
}

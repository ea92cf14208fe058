using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Rewiring;

/// <summary>A property of synapses by number, read on demand and kept until it is cleared.</summary>
/// <typeparam name="T">The type of the property.</typeparam>
/// <param name="numbers">The numbers.</param>
/// <param name="read">Reads it for all synapses.</param>
internal sealed class SynapseProperty<T>(SynapseNumbers numbers, Action<Span<T>> read)
{
    private T[] _values = [];
    private bool _isKnown;

    /// <summary>The property of each synapse.</summary>
    internal ReadOnlySpan<T> All => Known().AsSpan(0, numbers.Count);

    /// <summary>The property of one synapse.</summary>
    internal T this[int synapse] => Known()[synapse];

    /// <summary>Clears the property, so that it is read again on demand.</summary>
    internal void Forget() => _isKnown = false;

    private T[] Known()
    {
        if (!_isKnown)
        {
            Read();
        }

        return _values;
    }

    private void Read()
    {
        if (_values.Length < numbers.Count)
        {
            _values = new T[Room.After(_values.Length, numbers.Count)];
        }

        read(_values.AsSpan(0, numbers.Count));
        _isKnown = true;
    }
}

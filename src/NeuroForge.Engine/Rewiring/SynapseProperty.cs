using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Rewiring;

/// <summary>What is known of each synapse by its number once somebody asks for it, and until it is forgotten.</summary>
/// <typeparam name="T">What is known.</typeparam>
/// <param name="numbers">The numbers.</param>
/// <param name="read">Finds it out for all synapses.</param>
internal sealed class SynapseProperty<T>(SynapseNumbers numbers, Action<Span<T>> read)
{
    private T[] _values = [];
    private bool _isKnown;

    /// <summary>It, of each synapse.</summary>
    internal ReadOnlySpan<T> All => Known().AsSpan(0, numbers.Count);

    /// <summary>It, of one synapse.</summary>
    internal T this[int synapse] => Known()[synapse];

    /// <summary>Forgets it, so that it is read when somebody asks for it again.</summary>
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

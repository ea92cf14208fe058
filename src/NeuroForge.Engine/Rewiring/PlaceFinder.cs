using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Rewiring;

/// <summary>
/// Finds the places of synapses. In the row of a source the synapses of a store keep their order, so it is enough to count those before; the count continues
/// from the last call, so that a sequence of synapses is found in one step each.
/// </summary>
/// <param name="projection">The projection.</param>
/// <param name="numbers">The numbers of its synapses.</param>
internal sealed class PlaceFinder(Projection projection, SynapseNumbers numbers)
{
    private readonly int[] _passed = new int[projection.Stores.Count];
    private int _source = -1;
    private int _next;

    /// <summary>Finds a synapse.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="synapse">Its number.</param>
    internal SynapsePlace Find(int source, int synapse)
    {
        if (source != _source || synapse < _next)
        {
            Array.Clear(_passed);
            _source = source;
            _next = numbers.StartOf(source);
        }

        var targets = numbers.Targets;
        for (; _next < synapse; _next++)
        {
            _passed[projection.Stores.NumberOf(targets[_next])]++;
        }

        var store = projection.Stores.NumberOf(targets[synapse]);
        return new SynapsePlace(store, source, _passed[store]);
    }

    /// <summary>Clears the position of the last call, after numbers have changed.</summary>
    internal void Forget() => _source = -1;
}

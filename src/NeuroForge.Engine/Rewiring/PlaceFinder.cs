using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Rewiring;

/// <summary>
/// Finds where synapses lie. In the row of a source those of a store keep their order, so counting those before is enough; the count goes on where
/// it stands, so that one synapse after the other is found in a step each.
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

    /// <summary>Forgets where it stands; numbers have changed.</summary>
    internal void Forget() => _source = -1;
}

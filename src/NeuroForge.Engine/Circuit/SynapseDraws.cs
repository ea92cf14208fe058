using NeuroForge.Engine.Plan;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Circuit;

/// <summary>
/// Draws a quantity of synapses, the weight or the delay. The value of a synapse depends on the moment of its birth, its target, its source and the number of
/// earlier synapses of the same pair at that moment, and on no other synapse: any part of a batch can be drawn alone, in any order.
/// </summary>
/// <param name="distribution">The distribution of the values.</param>
/// <param name="key">The key of the quantity in its projection.</param>
internal sealed class SynapseDraws(Distribution distribution, StreamKey key)
{
    /// <summary>Number of bits of a key for the source; the bits above are for the rank.</summary>
    private const int SourceBits = 32;

    private readonly RandomStream _random = new(key);
    private StreamKey _moment;
    private StreamKey _ofTarget;
    private int _target;

    /// <summary>True if numbers are random, so that synapses of the same pair must be distinguished.</summary>
    internal bool IsRandom { get; } = distribution.Single is null && !distribution.IsOrdered;

    /// <summary>Begins a batch of births.</summary>
    internal void Begin(BirthMoment moment)
    {
        _moment = key.Of(moment.Step).Of(moment.Change);
        _target = -1;
    }

    /// <summary>The value of a synapse. It is fastest to draw all synapses of a target one after the other.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="target">Its target.</param>
    /// <param name="rank">Number of earlier synapses of the same pair in the batch.</param>
    /// <param name="index">Its place in the batch, for values in order.</param>
    /// <param name="count">Number of synapses in the batch.</param>
    internal double Draw(int source, int target, int rank, long index, long count) =>
        distribution.Draw(IsRandom ? Of(source, target, rank) : _random, index, count);

    /// <summary>The value of a synapse where it counts whole steps.</summary>
    /// <inheritdoc cref="Draw"/>
    internal double DrawWhole(int source, int target, int rank, long index, long count) =>
        distribution.DrawWhole(IsRandom ? Of(source, target, rank) : _random, index, count);

    private RandomStream Of(int source, int target, int rank)
    {
        if (target != _target)
        {
            (_target, _ofTarget) = (target, _moment.Of(target));
        }

        return _random.Become(_ofTarget.Leaf(source + ((long)rank << SourceBits)));
    }
}

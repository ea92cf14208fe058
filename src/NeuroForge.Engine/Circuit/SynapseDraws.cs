using NeuroForge.Engine.Plan;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Circuit;

/// <summary>
/// Draws a quantity of synapses, the weight or the delay. What a synapse gets depends on the moment of its birth, its target, its source and how many of the
/// same pair were born before it at that moment, and on no other synapse: any part of a batch can be drawn alone, in any order.
/// </summary>
/// <param name="distribution">What it is drawn from.</param>
/// <param name="key">The key of the quantity in its projection.</param>
internal sealed class SynapseDraws(Distribution distribution, StreamKey key)
{
    /// <summary>Bits of a key that hold the source; those above hold the rank.</summary>
    private const int SourceBits = 32;

    private readonly RandomStream _random = new(key);
    private StreamKey _moment;
    private StreamKey _ofTarget;
    private int _target;

    /// <summary>Whether numbers are drawn, so that synapses of one pair have to be told apart.</summary>
    internal bool IsRandom { get; } = distribution.Single is null && !distribution.IsOrdered;

    /// <summary>Begins a batch of births.</summary>
    internal void Begin(BirthMoment moment)
    {
        _moment = key.Of(moment.Step).Of(moment.Change);
        _target = -1;
    }

    /// <summary>The value of a synapse. Those of one target are quickest one after the other.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="target">Its target.</param>
    /// <param name="rank">How many of the same pair come before it in the batch.</param>
    /// <param name="index">Its place in the batch, for values that go by places.</param>
    /// <param name="count">How many synapses the batch has.</param>
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

using NeuroForge.Engine.Plan;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Circuit;

/// <summary>
/// Draws a quantity of synapses, the weight or the delay. The value of a synapse depends on the moment of its birth, its target, its source and the number of
/// earlier synapses of the same pair at that moment, and on no other synapse: any part of a batch can be drawn alone, in any order.
/// </summary>
/// <param name="distribution">The distribution of the values.</param>
/// <param name="key">The key of the quantity in its projection.</param>
/// <param name="pairs">The delays of pairs if they depend on distance; otherwise null.</param>
internal sealed class SynapseDraws(Distribution distribution, StreamKey key, PairDelays? pairs = null)
{
    /// <summary>Number of bits of a key for the source; the bits above are for the rank.</summary>
    private const int SourceBits = 32;

    private readonly RandomStream _random = new(key);
    private NormalDraws? _normal;
    private StreamKey _moment;
    private StreamKey _ofTarget;
    private int _target;

    /// <summary>True if numbers are random, so that synapses of the same pair must be distinguished.</summary>
    internal bool IsRandom { get; } = distribution.Single is null && !distribution.IsOrdered && pairs is null;

    /// <summary>The weights of a projection.</summary>
    internal static SynapseDraws OfWeights(Projection projection, StreamKeys keys) => new(projection.Plan.Weight, keys.Weights(projection.Name));

    /// <summary>The delays of a projection.</summary>
    /// <exception cref="PlanException">They depend on distance, but neurons have no positions in one space.</exception>
    internal static SynapseDraws OfDelays(Projection projection, StreamKeys keys) =>
        new(projection.Plan.Delay, keys.Delays(projection.Name), projection.DelaysOfPairs);

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
    /// <inheritdoc cref="Draw(int, int, int, long, long)"/>
    internal double DrawWhole(int source, int target, int rank, long index, long count) => pairs is not null
        ? Math.Round(pairs.Of(source, target))
        : distribution.DrawWhole(IsRandom ? Of(source, target, rank) : _random, index, count);

    /// <summary>The values of several synapses of a target, each the same as if it were drawn alone.</summary>
    /// <param name="target">The target.</param>
    /// <param name="synapses">Its synapses, numbered by <see cref="NumberOf"/>.</param>
    /// <param name="whole">True where the values count whole steps.</param>
    /// <param name="values">Receives the values.</param>
    internal void Draw(int target, ReadOnlySpan<long> synapses, bool whole, Span<double> values)
    {
        if (pairs is not null)
        {
            for (var i = 0; i < synapses.Length; i++)
            {
                values[i] = Math.Round(pairs.Of((int)(uint)synapses[i], target));
            }

            return;
        }

        if (distribution is NormalDistribution normal)
        {
            _normal ??= new(normal, whole);
            _normal.Draw(KeyOf(target), synapses, values);
            return;
        }

        for (var i = 0; i < synapses.Length; i++)
        {
            var random = IsRandom ? _random.Become(KeyOf(target).Leaf(synapses[i])) : _random;
            values[i] = whole ? distribution.DrawWhole(random, 0, 1) : distribution.Draw(random, 0, 1);
        }
    }

    /// <summary>The number of a synapse among those of its target that are born at the same moment.</summary>
    internal static long NumberOf(int source, int rank) => source + ((long)rank << SourceBits);

    private RandomStream Of(int source, int target, int rank) => _random.Become(KeyOf(target).Leaf(NumberOf(source, rank)));

    private StreamKey KeyOf(int target)
    {
        if (target != _target)
        {
            (_target, _ofTarget) = (target, _moment.Of(target));
        }

        return _ofTarget;
    }
}

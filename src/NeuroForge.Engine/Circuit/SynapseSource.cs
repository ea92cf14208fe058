using NeuroForge.Engine.Synapses;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Circuit;

/// <summary>Brings synapses into a projection, with weights and delays from its distributions.</summary>
internal sealed class SynapseSource
{
    /// <summary>The moment of the synapses that a network begins with: before all others, so that no later batch draws their numbers again.</summary>
    internal const long BeforeStart = -1;

    private readonly Projection _projection;
    private readonly ulong _seed;
    private RandomStream? _random;
    private long _index;
    private long _count;

    internal SynapseSource(Projection projection, ulong seed)
    {
        _projection = projection;
        _seed = seed;
    }

    /// <summary>Begins a batch of synapses.</summary>
    /// <param name="count">How many there will be.</param>
    /// <param name="step">When: the step at whose beginning they are born, or <see cref="BeforeStart"/>.</param>
    internal void Begin(long count, long step)
    {
        _random = new RandomStream(_seed, StreamPurpose.Synapse, Stream(_projection.BirthDates.CountAt(step, _projection.Births)), step);
        _index = 0;
        _count = count;
    }

    /// <summary>Adds a synapse.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="target">Its target.</param>
    /// <param name="weight">Its weight; null to draw one.</param>
    /// <returns>The weight that it was given, and its delay in steps.</returns>
    internal (double Weight, ushort Delay) Add(int source, int target, double? weight)
    {
        var given = weight ?? DrawWeight();
        var delay = DelayRange.Round(_projection.Plan.Delay.Draw(_random!, _index, _count));
        _projection.Add(source, target, given, delay);
        _index++;
        return (given, delay);
    }

    /// <summary>Adds a synapse whose drawn weight is multiplied.</summary>
    /// <returns>The weight that it was given.</returns>
    internal double AddScaled(int source, int target, double factor) => Add(source, target, factor * DrawWeight()).Weight;

    /// <summary>The first batch of a step has the stream of its projection; a later one is told from it by how many were born before.</summary>
    private long Stream(long bornBefore) => _projection.Number + (bornBefore << 32);

    private double DrawWeight() => _projection.Plan.Weight.Draw(_random!, _index, _count);
}

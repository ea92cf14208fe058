using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;

namespace NeuroForge.Engine.Circuit;

/// <summary>Adds synapses that are born together to a projection, with weights and delays from its distributions.</summary>
/// <param name="projection">The projection.</param>
/// <param name="keys">The keys of the network's random numbers.</param>
internal sealed class BirthBatch(Projection projection, StreamKeys keys)
{
    private readonly SynapseDraws _weights = SynapseDraws.OfWeights(projection, keys);
    private readonly SynapseDraws _delays = SynapseDraws.OfDelays(projection, keys);
    private readonly Dictionary<(int Source, int Target), int> _born = [];
    private long _index;
    private long _count;

    /// <summary>Begins a batch.</summary>
    /// <param name="count">Number of synapses.</param>
    /// <param name="moment">The moment of their birth.</param>
    internal void Begin(long count, BirthMoment moment)
    {
        _weights.Begin(moment);
        _delays.Begin(moment);
        _born.Clear();
        _index = 0;
        _count = count;
    }

    /// <summary>Adds a synapse.</summary>
    /// <param name="source">Its source.</param>
    /// <param name="target">Its target.</param>
    /// <param name="weight">Its weight; null to draw one.</param>
    /// <param name="delay">Its delay in steps; null to draw one.</param>
    /// <param name="states">The states of the rule; none for their initial values.</param>
    /// <returns>Its weight, and its delay in steps.</returns>
    internal (double Weight, ushort Delay) Add(int source, int target, double? weight, double? delay, ReadOnlySpan<double> states)
    {
        var rank = RankOf(source, target);
        var index = _index++;
        var given = projection.Plan.Stored(weight ?? _weights.Draw(source, target, rank, index, _count));
        var steps = DelayRange.Round(delay ?? _delays.DrawWhole(source, target, rank, index, _count));
        projection.Add(source, target, given, steps, states.IsEmpty ? projection.Setup.InitialStates : states);
        return (given, steps);
    }

    /// <summary>Number of earlier synapses of the same pair in the batch.</summary>
    private int RankOf(int source, int target)
    {
        if (!projection.Plan.Multapses || !(_weights.IsRandom || _delays.IsRandom))
        {
            return 0;
        }

        var rank = _born.GetValueOrDefault((source, target));
        _born[(source, target)] = rank + 1;
        return rank;
    }
}

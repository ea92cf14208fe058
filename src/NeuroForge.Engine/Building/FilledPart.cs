using NeuroForge.Connectivity;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Building;

/// <summary>Adds the synapses onto some of the targets to their store, with weights and delays from the projection's distributions.</summary>
/// <param name="projection">The projection.</param>
/// <param name="counted">The synapses as they were counted.</param>
/// <param name="store">Their store, with reserved rows.</param>
/// <param name="firstBirth">The number of the first birth.</param>
/// <param name="bounds">The bounds of weights.</param>
/// <param name="keys">The keys of the network's random numbers.</param>
internal sealed class FilledPart(Projection projection, CountedPart counted, SynapseStore store, long firstBirth, WeightBounds bounds, StreamKeys keys)
    : ISynapseSink
{
    private readonly SynapseDraws _weights = Draws(projection.Plan.Weight, keys.Weights(projection.Name));
    private readonly SynapseDraws _delays = Draws(projection.Plan.Delay, keys.Delays(projection.Name));
    private readonly PairRanks? _ranks = projection.Plan.Weight.Single is null || projection.Plan.Delay.Single is null ? new(projection.Sources.Count) : null;
    private readonly int[] _left = [.. counted.Counts];
    private long _made;

    /// <inheritdoc/>
    public void Add(int source, int target) => Add(source, target, 1);

    /// <inheritdoc/>
    /// <exception cref="ContractBreach">The connector made another synapse than when they were counted.</exception>
    /// <exception cref="PlanException">Multiplied by the connector's factor, a weight is outside the bounds.</exception>
    public void Add(int source, int target, double factor)
    {
        if ((uint)source >= (uint)_left.Length || target < counted.First || target >= counted.End || _left[source]-- == 0)
        {
            throw Changed();
        }

        var rank = _ranks?.Next(source, target) ?? 0;
        var weight = projection.Plan.Stored(factor * _weights.Draw(source, target, rank, 0, 1));
        if (!bounds.Contain(weight))
        {
            throw InitialSynapses.OutOfBounds(projection, source, target, bounds, weight);
        }

        var delay = DelayRange.Round(_delays.DrawWhole(source, target, rank, 0, 1));
        store.Add(source, target - counted.First, weight, delay, firstBirth + _made++, projection.Setup.InitialStates);
    }

    /// <summary>Ends the filling.</summary>
    /// <exception cref="ContractBreach">The connector made fewer synapses than when they were counted.</exception>
    internal void Close()
    {
        if (_made != counted.Count)
        {
            throw Changed();
        }

        store.Close();
    }

    private ContractBreach Changed() => new(
        $"it was called twice for the targets {counted.First} to {counted.End - 1} and did not make the same synapses: use only numbers of "
            + "context.RandomOf, and do not change the connector");

    private static SynapseDraws Draws(Distribution distribution, StreamKey key)
    {
        var draws = new SynapseDraws(distribution, key);
        draws.Begin(BirthMoment.BeforeStart);
        return draws;
    }
}

using NeuroForge.Connectivity;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Synapses;
using NeuroForge.Engine.Synapses.Stores;

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
    /// <summary>Greatest number of synapses of a target whose weights and delays are drawn together.</summary>
    private const int Together = 1024;

    private readonly SynapseDraws _weights = BeforeStart(SynapseDraws.OfWeights(projection, keys));
    private readonly SynapseDraws _delays = BeforeStart(SynapseDraws.OfDelays(projection, keys));
    private readonly PairRanks? _ranks = projection.Plan.Weight.Single is null || projection.Plan.Delay.Single is null ? new(projection.Sources.Count) : null;
    private readonly int[] _left = [.. counted.Counts];
    private readonly int[] _sources = new int[Together];
    private readonly long[] _synapses = new long[Together];
    private readonly double[] _factors = new double[Together];
    private readonly double[] _drawnWeights = new double[Together];
    private readonly double[] _drawnDelays = new double[Together];
    private int _target;
    private int _waiting;
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

        if (target != _target || _waiting == Together)
        {
            AddWaiting();
            _target = target;
        }

        (_sources[_waiting], _factors[_waiting]) = (source, factor);
        _synapses[_waiting++] = SynapseDraws.NumberOf(source, _ranks?.Next(source, target) ?? 0);
    }

    /// <summary>Draws the weights and delays of the synapses of a target that have been noted, and adds them to the store.</summary>
    private void AddWaiting()
    {
        var synapses = _synapses.AsSpan(0, _waiting);
        _weights.Draw(_target, synapses, whole: false, _drawnWeights);
        _delays.Draw(_target, synapses, whole: true, _drawnDelays);
        for (var i = 0; i < _waiting; i++)
        {
            var weight = projection.Plan.Stored(_factors[i] * _drawnWeights[i]);
            if (!bounds.Contain(weight))
            {
                throw InitialSynapses.OutOfBounds(projection, _sources[i], _target, bounds, weight);
            }

            var delay = DelayRange.Round(_drawnDelays[i]);
            store.Add(_sources[i], _target - counted.First, weight, delay, firstBirth + _made++, projection.Setup.InitialStates);
        }

        _waiting = 0;
    }

    /// <summary>Ends the filling.</summary>
    /// <exception cref="ContractBreach">The connector made fewer synapses than when they were counted.</exception>
    internal void Close()
    {
        AddWaiting();
        if (_made != counted.Count)
        {
            throw Changed();
        }

        store.Close();
    }

    private ContractBreach Changed() => new(
        $"it was called twice for the targets {counted.First} to {counted.End - 1} and did not make the same synapses: use only numbers of "
            + "context.RandomOf, and do not change the connector");

    private static SynapseDraws BeforeStart(SynapseDraws draws)
    {
        draws.Begin(BirthMoment.BeforeStart);
        return draws;
    }
}

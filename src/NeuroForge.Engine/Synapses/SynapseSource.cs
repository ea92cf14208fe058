namespace NeuroForge.Engine;

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
        _random = new RandomStream(_seed, StreamPurpose.Synapse, _projection.Number, step);
        _index = 0;
        _count = count;
    }

    /// <summary>Adds a synapse.</summary>
    /// <returns>The weight it was given.</returns>
    internal double Add(int source, int target, double? weight = null)
    {
        var plan = _projection.Plan;
        var given = weight ?? plan.Weight.Draw(_random!, _index, _count);
        var delay = Delays.Round(plan.Delay.Draw(_random!, _index, _count));
        _projection.Add(source, target, given, delay);
        _index++;
        return given;
    }
}

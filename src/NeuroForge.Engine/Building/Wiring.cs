namespace NeuroForge.Engine;

/// <summary>Takes the synapses of a connector, then adds them to their projection at once, so that every row has the room it needs and no more.</summary>
internal sealed class Wiring(int sources, int targets) : ISynapseSink
{
    private readonly List<(int Source, int Target, double Factor)> _synapses = [];

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The connector named a neuron that does not exist.</exception>
    public void Add(int source, int target) => Add(source, target, 1);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The connector named a neuron that does not exist, or a factor that is not finite.</exception>
    public void Add(int source, int target, double factor)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)sources, nameof(source));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)target, (uint)targets, nameof(target));
        if (!double.IsFinite(factor))
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "the factor of a weight is finite");
        }

        _synapses.Add((source, target, factor));
    }

    /// <summary>Whether every source is joined to every target once.</summary>
    internal bool IsComplete => _synapses.Count == (long)sources * targets && _synapses.DistinctBy(s => (s.Source, s.Target)).Count() == _synapses.Count;

    /// <summary>Adds the synapses to their projection, in the order of the connector.</summary>
    internal void AddTo(Projection projection, ulong seed)
    {
        Reserve(projection);
        var born = new SynapseSource(projection, seed);
        born.Begin(_synapses.Count, SynapseSource.BeforeStart);
        foreach (var (source, target, factor) in _synapses)
        {
            born.AddScaled(source, target, factor);
        }
    }

    private void Reserve(Projection projection)
    {
        var counts = new int[projection.Stores.Count][];
        for (var store = 0; store < counts.Length; store++)
        {
            counts[store] = new int[sources];
        }

        foreach (var (source, target, _) in _synapses)
        {
            counts[projection.StoreOf(target)][source]++;
        }

        for (var store = 0; store < counts.Length; store++)
        {
            projection.Stores[store].Reserve(counts[store]);
        }
    }
}

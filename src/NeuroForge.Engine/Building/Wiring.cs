namespace NeuroForge.Engine;

/// <summary>Takes the synapses of a connector, then adds them to their projection at once, so that every row has the room it needs and no more.</summary>
internal sealed class Wiring(int sources, int targets) : ISynapseSink
{
    private readonly List<(int Source, int Target)> _synapses = [];

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The connector named a neuron that does not exist.</exception>
    public void Add(int source, int target)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)sources, nameof(source));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)target, (uint)targets, nameof(target));
        _synapses.Add((source, target));
    }

    /// <summary>Adds the synapses to their projection, in the order of the connector.</summary>
    internal void AddTo(Projection projection, ulong seed)
    {
        Reserve(projection);
        var born = new SynapseSource(projection, seed);
        born.Begin(_synapses.Count, SynapseSource.BeforeStart);
        foreach (var (source, target) in _synapses)
        {
            born.Add(source, target);
        }
    }

    private void Reserve(Projection projection)
    {
        var counts = new int[projection.Rows.Count][];
        for (var table = 0; table < counts.Length; table++)
        {
            counts[table] = new int[sources];
        }

        foreach (var (source, target) in _synapses)
        {
            counts[projection.TableOf(target)][source]++;
        }

        for (var table = 0; table < counts.Length; table++)
        {
            projection.Rows[table].Table.Reserve(counts[table]);
        }
    }
}

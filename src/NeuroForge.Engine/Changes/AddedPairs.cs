using NeuroForge.Connectivity;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Changes;

/// <summary>Takes the synapses that a connector adds to a running network, by the numbers of the projection's sides.</summary>
/// <param name="sources">The sources as the connector numbers them.</param>
/// <param name="targets">The targets as the connector numbers them.</param>
/// <param name="context">The context of the connector.</param>
internal sealed class AddedPairs(WiredSide sources, WiredSide targets, ConnectorContext context) : ISynapseSink
{
    private readonly List<(int Source, int Target, double Factor)> _synapses = [];

    /// <summary>The synapses in the order in which they were made.</summary>
    internal IReadOnlyList<(int Source, int Target, double Factor)> Synapses => _synapses;

    /// <inheritdoc/>
    public void Add(int source, int target) => Add(source, target, 1);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The connector named a neuron that does not exist, or a factor that is not finite.</exception>
    /// <exception cref="ContractBreach">The connector joined a neuron to itself where that is not allowed.</exception>
    public void Add(int source, int target, double factor)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)sources.Count, nameof(source));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)target, (uint)targets.Count, nameof(target));
        if (!double.IsFinite(factor))
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "the factor of a weight must be finite");
        }

        if (!context.Allows(source, target))
        {
            throw new ContractBreach($"it connected source {source} to target {target}, which are the same neuron, but the projection has no autapses");
        }

        _synapses.Add((sources.SideNumber(source), targets.SideNumber(target), factor));
    }
}

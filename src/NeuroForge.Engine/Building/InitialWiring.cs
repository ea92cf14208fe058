using System.Runtime.InteropServices;
using NeuroForge.Connectivity;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Building;

/// <summary>Takes the synapses of a connector, then adds them to their projection at once, so that every row has the room it needs and no more.</summary>
/// <param name="path">The connector's path in the description.</param>
/// <param name="allowed">The two sides and what is allowed between them.</param>
/// <param name="memory">Bytes of memory that there are.</param>
internal sealed class InitialWiring(string path, ConnectorContext allowed, double memory) : ISynapseSink
{
    /// <summary>After how many synapses memory is looked at again.</summary>
    internal const int Look = 1 << 20;

    /// <summary>Bytes of a synapse while its list grows to twice its length.</summary>
    private const double GrowingBytes = 3 * (sizeof(int) + sizeof(int) + sizeof(double));

    private readonly List<(int Source, int Target, double Factor)> _synapses = [];

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The connector named a neuron that does not exist.</exception>
    /// <exception cref="ContractBreach">The connector joined a neuron to itself where that is not allowed.</exception>
    public void Add(int source, int target) => Add(source, target, 1);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The connector named a neuron that does not exist, or a factor that is not finite.</exception>
    /// <exception cref="ContractBreach">The connector joined a neuron to itself where that is not allowed.</exception>
    public void Add(int source, int target, double factor)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)source, (uint)allowed.SourceCount, nameof(source));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)target, (uint)allowed.TargetCount, nameof(target));
        if (!double.IsFinite(factor))
        {
            throw new ArgumentOutOfRangeException(nameof(factor), factor, "the factor of a weight is finite");
        }

        if (!allowed.Allows(source, target))
        {
            throw new ContractBreach(
                $"it joined source {source} to target {target}, which are one neuron, but the projection has no autapses: join only pairs that context.Allows");
        }

        if (_synapses.Count % Look == Look - 1)
        {
            CheckMemory();
        }

        _synapses.Add((source, target, factor));
    }

    /// <summary>A connector need not tell beforehand how many synapses it makes; then this ends what would take all memory.</summary>
    /// <exception cref="PlanException">There are more synapses than memory holds.</exception>
    private void CheckMemory()
    {
        if (_synapses.Count * GrowingBytes > memory)
        {
            throw new PlanException(
                path,
                FormattableString.Invariant(
                    $"the connector has made {_synapses.Count} synapses and is not done, and more do not fit into {memory:G3} bytes of memory: make the ")
                        + "network smaller");
        }
    }

    /// <summary>How many synapses there are.</summary>
    internal int Count => _synapses.Count;

    /// <summary>Whether every source is joined to every target once.</summary>
    internal bool IsComplete => _synapses.Count == (long)allowed.SourceCount * allowed.TargetCount && FirstMultapse() is null;

    /// <summary>Checks, once all synapses are there, that no pair was joined twice where that is not allowed.</summary>
    /// <exception cref="ContractBreach">One was.</exception>
    internal void CheckMultapses()
    {
        if (!allowed.Multapses && FirstMultapse() is var (source, target))
        {
            throw new ContractBreach(
                $"it joined source {source} to target {target} more than once, but the projection has no multapses: look at context.Multapses before joining "
                    + "a pair again");
        }
    }

    /// <summary>Adds the synapses to their projection, in the order of the connector.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="bounds">The bounds of its weights.</param>
    /// <param name="seed">The simulation's seed.</param>
    /// <exception cref="PlanException">With the connector's factor a weight leaves the bounds.</exception>
    internal void AddTo(Projection projection, WeightBounds bounds, ulong seed)
    {
        Reserve(projection);
        var born = new SynapseSource(projection, seed);
        born.Begin(_synapses.Count, SynapseSource.BeforeStart);
        foreach (var (source, target, factor) in _synapses)
        {
            var weight = born.AddScaled(source, target, factor);
            if (!bounds.Contain(weight))
            {
                throw new PlanException(
                    path, $"it multiplies the weight of the synapse from source {source} to target {target}: {bounds.Fault("the weight", weight)}");
            }
        }
    }

    private void Reserve(Projection projection)
    {
        var counts = new int[projection.Stores.Count][];
        for (var store = 0; store < counts.Length; store++)
        {
            counts[store] = new int[allowed.SourceCount];
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

    private (int Source, int Target)? FirstMultapse() => Multapses.First(CollectionsMarshal.AsSpan(_synapses), allowed.SourceCount, allowed.TargetCount);
}

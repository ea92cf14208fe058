using NeuroForge.Connectivity;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Building;

/// <summary>
/// Takes the synapses of a connector and gives them their order: by target, those of one target as the connector made them. So a part of the targets
/// that is wired alone has the synapses of the whole in the same order.
/// </summary>
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
    private int[]? _order;
    private int _lastTarget;
    private bool _isOrdered = true;

    /// <summary>How many synapses there are.</summary>
    internal int Count => _synapses.Count;

    /// <summary>Whether the connector has a say in the weights.</summary>
    internal bool HasFactors { get; private set; }

    /// <summary>Whether every source is joined to every target once.</summary>
    internal bool IsComplete => _synapses.Count == (long)allowed.SourceCount * allowed.TargetCount && FirstMultapse() is null;

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

        _isOrdered &= target >= _lastTarget;
        _lastTarget = target;
        HasFactors |= factor != 1;
        _synapses.Add((source, target, factor));
    }

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

    /// <summary>The synapse at a place in the order, and its place in that of the connector.</summary>
    internal (int Source, int Target, double Factor, int Made) At(int place)
    {
        var made = _isOrdered ? place : (_order ??= Order())[place];
        var (source, target, factor) = _synapses[made];
        return (source, target, factor, made);
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

    /// <summary>The first pair that is joined more than once, by target; null where there is none.</summary>
    private (int Source, int Target)? FirstMultapse()
    {
        var ranks = new PairRanks(allowed.SourceCount);
        for (var place = 0; place < _synapses.Count; place++)
        {
            var (source, target, _, _) = At(place);
            if (ranks.Next(source, target) > 0)
            {
                return (source, target);
            }
        }

        return null;
    }

    /// <summary>The places of all synapses in the order of the connector, target after target.</summary>
    private int[] Order()
    {
        var ends = new int[allowed.TargetCount + 1];
        foreach (var (_, target, _) in _synapses)
        {
            ends[target + 1]++;
        }

        for (var target = 0; target < allowed.TargetCount; target++)
        {
            ends[target + 1] += ends[target];
        }

        var order = new int[_synapses.Count];
        for (var made = 0; made < order.Length; made++)
        {
            order[ends[_synapses[made].Target]++] = made;
        }

        return order;
    }
}

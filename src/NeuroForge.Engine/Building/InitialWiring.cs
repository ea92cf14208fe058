using NeuroForge.Connectivity;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Building;

/// <summary>
/// Receives the synapses of a connector and orders them by target, and for each target as the connector made them. So if only a part of the targets is built,
/// its synapses have the same order as in the whole.
/// </summary>
/// <param name="path">The connector's path in the description.</param>
/// <param name="allowed">The two sides and the synapses that are allowed.</param>
/// <param name="memory">Available memory in bytes.</param>
internal sealed class InitialWiring(string path, ConnectorContext allowed, double memory) : ISynapseSink
{
    /// <summary>Number of synapses after which memory is checked again.</summary>
    internal const int Look = 1 << 20;

    /// <summary>Bytes of a synapse while its list grows to twice its length.</summary>
    private const double GrowingBytes = 3 * (sizeof(int) + sizeof(int) + sizeof(double));

    private readonly SynapseCheck _check = new(allowed);
    private readonly List<(int Source, int Target, double Factor)> _synapses = [];
    private int[]? _order;
    private int _lastTarget;
    private bool _isOrdered = true;

    /// <summary>Number of synapses.</summary>
    internal int Count => _synapses.Count;

    /// <summary>True if the connector scales weights.</summary>
    internal bool HasFactors { get; private set; }

    /// <summary>True if every source is joined to every target exactly once.</summary>
    internal bool IsComplete => _synapses.Count == (long)allowed.SourceCount * allowed.TargetCount && FirstMultapse() is null;

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The connector named a neuron that does not exist.</exception>
    /// <exception cref="ContractBreach">The connector joined a neuron to itself although that is not allowed.</exception>
    public void Add(int source, int target) => Add(source, target, 1);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The connector named a neuron that does not exist, or a factor that is not finite.</exception>
    /// <exception cref="ContractBreach">The connector joined a neuron to itself although that is not allowed.</exception>
    public void Add(int source, int target, double factor)
    {
        _check.Check(source, target, factor);
        if (_synapses.Count % Look == Look - 1)
        {
            CheckMemory();
        }

        _isOrdered &= target >= _lastTarget;
        _lastTarget = target;
        HasFactors |= factor != 1;
        _synapses.Add((source, target, factor));
    }

    /// <summary>Checks, after all synapses have been added, that no pair was joined twice if that is not allowed.</summary>
    /// <exception cref="ContractBreach">A pair was.</exception>
    internal void CheckMultapses()
    {
        if (!allowed.Multapses && FirstMultapse() is var (source, target))
        {
            throw SynapseCheck.Multapse(source, target);
        }
    }

    /// <summary>The synapse at a place in the order, and its place in the order of the connector.</summary>
    internal (int Source, int Target, double Factor, int Made) At(int place)
    {
        var made = _isOrdered ? place : (_order ??= Order())[place];
        var (source, target, factor) = _synapses[made];
        return (source, target, factor, made);
    }

    /// <summary>Checks memory, since a connector need not estimate its synapses in advance.</summary>
    /// <exception cref="PlanException">There are more synapses than fit into memory.</exception>
    private void CheckMemory()
    {
        if (_synapses.Count * GrowingBytes > memory)
        {
            throw SynapseCheck.TooMany(path, _synapses.Count, memory);
        }
    }

    /// <summary>The first pair that is joined more than once, by target; null if there is none.</summary>
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

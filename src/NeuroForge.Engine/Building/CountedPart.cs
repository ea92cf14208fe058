using NeuroForge.Connectivity;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Building;

/// <summary>Counts the synapses onto some of the targets by source, so that rows are built at once in the memory that they need.</summary>
/// <param name="path">The connector's path in the description.</param>
/// <param name="allowed">The two sides and the synapses that are allowed.</param>
/// <param name="first">The first target.</param>
/// <param name="end">The target after the last.</param>
/// <param name="memory">Available memory in bytes.</param>
internal sealed class CountedPart(string path, ConnectorContext allowed, int first, int end, double memory) : ISynapseSink
{
    /// <summary>Number of synapses after which memory is checked again.</summary>
    private const int Look = 1 << 20;

    /// <summary>Fewest bytes of a synapse.</summary>
    private const int LeastBytes = sizeof(ushort);

    private readonly SynapseCheck _check = new(allowed);
    private readonly PairRanks? _pairs = allowed.Multapses ? null : new(allowed.SourceCount);
    private int _last;

    /// <summary>The first target.</summary>
    internal int First => first;

    /// <summary>The target after the last.</summary>
    internal int End => end;

    /// <summary>Number of synapses of each source.</summary>
    internal int[] Counts { get; } = new int[allowed.SourceCount];

    /// <summary>Number of synapses.</summary>
    internal long Count { get; private set; }

    /// <summary>True if the connector scales weights.</summary>
    internal bool HasFactors { get; private set; }

    /// <summary>True if the connector made the synapses target after target.</summary>
    internal bool IsInOrder { get; private set; } = true;

    /// <inheritdoc/>
    public void Add(int source, int target) => Add(source, target, 1);

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The connector named a neuron that does not exist, or a factor that is not finite.</exception>
    /// <exception cref="ContractBreach">The connector made a synapse that is not allowed, or onto a target that was not requested.</exception>
    /// <exception cref="PlanException">There are more synapses than fit into memory.</exception>
    public void Add(int source, int target, double factor)
    {
        _check.Check(source, target, factor);
        if (target < first || target >= end)
        {
            throw new ContractBreach($"it was called for the targets {first} to {end - 1}, but connected source {source} to target {target}");
        }

        IsInOrder &= target >= _last;
        _last = target;
        if (IsInOrder && _pairs?.Next(source, target) > 0)
        {
            throw SynapseCheck.Multapse(source, target);
        }

        HasFactors |= factor != 1;
        Counts[source]++;
        if (++Count % Look == 0 && Count * (double)LeastBytes > memory)
        {
            throw SynapseCheck.TooMany(path, Count, memory);
        }
    }
}

using NeuroForge.Layouts;
using NeuroForge.Randomness;
using NeuroForge.Space;

namespace NeuroForge.Connectivity;

/// <summary>The two sides of a projection, and the synapses that are allowed between them, as a connector sees them.</summary>
public sealed class ConnectorContext
{
    private readonly Func<int, int, bool> _isAutapse;
    private readonly Lazy<ReadOnlyMemory<Position>> _sourcePositions = new(default(ReadOnlyMemory<Position>));
    private readonly Lazy<ReadOnlyMemory<Position>> _targetPositions = new(default(ReadOnlyMemory<Position>));
    private readonly Lazy<SpatialTree> _sourceTree;
    private readonly Lazy<SpatialTree> _targetTree;

    /// <summary>Describes the two sides.</summary>
    /// <param name="sourceCount">Neurons on the pre-synaptic side.</param>
    /// <param name="targetCount">Neurons on the post-synaptic side.</param>
    /// <param name="autapses">True if a neuron may be joined to itself.</param>
    /// <param name="multapses">True if two neurons may be joined more than once.</param>
    /// <param name="isAutapse">Tests if a source and a target are the same neuron.</param>
    /// <param name="random">The random stream of this projection.</param>
    public ConnectorContext(int sourceCount, int targetCount, bool autapses, bool multapses, Func<int, int, bool> isAutapse, RandomStream random)
    {
        SourceCount = sourceCount;
        TargetCount = targetCount;
        Autapses = autapses;
        Multapses = multapses;
        Random = random;
        _isAutapse = isAutapse;
        _sourceTree = new(() => TreeOf(SourcePositions, SourceCount));
        _targetTree = new(() => TreeOf(TargetPositions, TargetCount));
    }

    /// <summary>Neurons on the pre-synaptic side.</summary>
    public int SourceCount { get; }

    /// <summary>Neurons on the post-synaptic side.</summary>
    public int TargetCount { get; }

    /// <summary>True if a neuron may be joined to itself.</summary>
    public bool Autapses { get; }

    /// <summary>True if two neurons may be joined more than once.</summary>
    public bool Multapses { get; }

    /// <summary>The random stream of this projection.</summary>
    public RandomStream Random { get; }

    /// <summary>
    /// The random stream of a target, at its beginning: <c>Random.Of(target)</c>. Streams of negative numbers, such as <c>Random.Of(-1)</c>, belong to no
    /// target.
    /// </summary>
    /// <param name="target">The target.</param>
    public RandomStream RandomOf(int target) => Random.Of(target);

    /// <summary>Number of pairs in which source and target are the same neuron, allowed or not.</summary>
    public long AutapsePairs { get; init; }

    /// <summary>Finds the source that is the same neuron as a target; -1 if there is none. Null to search all sources.</summary>
    internal Func<int, int>? Autapse { get; init; }

    /// <summary>Finds the number of a source in its population; null if it is its number on the side.</summary>
    internal Func<int, int>? NumberOfSource { get; init; }

    /// <summary>Finds the number of a target in its population; null if it is its number on the side.</summary>
    internal Func<int, int>? NumberOfTarget { get; init; }

    /// <summary>Positions of the sources; empty if a population has no layout.</summary>
    public ReadOnlyMemory<Position> SourcePositions
    {
        get => _sourcePositions.Value;
        init => _sourcePositions = new(value);
    }

    /// <summary>Positions of the targets; empty if a population has no layout.</summary>
    public ReadOnlyMemory<Position> TargetPositions
    {
        get => _targetPositions.Value;
        init => _targetPositions = new(value);
    }

    /// <summary>The spatial index of the sources, for <see cref="PartnerSearch"/>; built when it is first requested, and shared by all threads.</summary>
    /// <exception cref="InvalidOperationException">There are no positions, or the populations have different periods.</exception>
    public SpatialTree SourceTree => _sourceTree.Value;

    /// <summary>The spatial index of the targets.</summary>
    /// <exception cref="InvalidOperationException">There are no positions, or the populations have different periods.</exception>
    public SpatialTree TargetTree => _targetTree.Value;

    /// <summary>Computes positions when they are first requested, for a network that has not been built.</summary>
    internal (Func<ReadOnlyMemory<Position>> Sources, Func<ReadOnlyMemory<Position>> Targets) Places
    {
        init => (_sourcePositions, _targetPositions) = (new(value.Sources), new(value.Targets));
    }

    /// <summary>The period of the space in which all neurons are; null if those of the populations differ.</summary>
    public Period? Period { get; init; } = default(Period);

    /// <summary>
    /// The number of a source in its population, from 0, which differs from its number on the side if there are several populations or groups.
    /// </summary>
    public int SourceNumber(int source) => NumberOfSource?.Invoke(source) ?? source;

    /// <summary>The number of a target in its population, as <see cref="SourceNumber"/>.</summary>
    public int TargetNumber(int target) => NumberOfTarget?.Invoke(target) ?? target;

    /// <summary>True if a source and a target are the same neuron.</summary>
    public bool IsAutapse(int source, int target) => _isAutapse(source, target);

    /// <summary>The source that is the same neuron as a target, even if they may not be joined; -1 if there is none.</summary>
    public int AutapseOf(int target)
    {
        if (Autapse is { } find)
        {
            return find(target);
        }

        for (var source = 0; source < SourceCount; source++)
        {
            if (_isAutapse(source, target))
            {
                return source;
            }
        }

        return -1;
    }

    /// <summary>True if a synapse from the source to the target is allowed, regardless of other synapses.</summary>
    public bool Allows(int source, int target) => Autapses || !_isAutapse(source, target);

    private SpatialTree TreeOf(ReadOnlyMemory<Position> positions, int count) => positions.Length == count && Period is { } period
        ? new(positions.Span, period)
        : throw new InvalidOperationException("an index needs positions and a single period");
}

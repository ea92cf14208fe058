using NeuroForge.Layouts;
using NeuroForge.Randomness;

namespace NeuroForge.Connectivity;

/// <summary>What a connector may know: the two sides of its projection and what is allowed between them.</summary>
public sealed class ConnectorContext
{
    private readonly Func<int, int, bool> _isAutapse;

    /// <summary>Describes the two sides.</summary>
    /// <param name="sourceCount">Neurons on the pre-synaptic side.</param>
    /// <param name="targetCount">Neurons on the post-synaptic side.</param>
    /// <param name="autapses">Whether a neuron may be joined to itself.</param>
    /// <param name="multapses">Whether two neurons may be joined more than once.</param>
    /// <param name="isAutapse">Whether a source and a target are one neuron.</param>
    /// <param name="random">A stream of this projection.</param>
    public ConnectorContext(int sourceCount, int targetCount, bool autapses, bool multapses, Func<int, int, bool> isAutapse, RandomStream random)
    {
        SourceCount = sourceCount;
        TargetCount = targetCount;
        Autapses = autapses;
        Multapses = multapses;
        Random = random;
        _isAutapse = isAutapse;
    }

    /// <summary>Neurons on the pre-synaptic side.</summary>
    public int SourceCount { get; }

    /// <summary>Neurons on the post-synaptic side.</summary>
    public int TargetCount { get; }

    /// <summary>Whether a neuron may be joined to itself.</summary>
    public bool Autapses { get; }

    /// <summary>Whether two neurons may be joined more than once.</summary>
    public bool Multapses { get; }

    /// <summary>A stream of this projection.</summary>
    public RandomStream Random { get; }

    /// <summary>
    /// A stream of a target, at its beginning: <c>Random.Of(target)</c>. Streams of negative numbers, <c>Random.Of(-1)</c>, belong to no target.
    /// </summary>
    /// <param name="target">The target.</param>
    public RandomStream RandomOf(int target) => Random.Of(target);

    /// <summary>How many pairs of a source and a target are one neuron, whether they may be joined or not.</summary>
    public long AutapsePairs { get; init; }

    /// <summary>Finds the source that is the same neuron as a target; -1 where none is. Null to look for it among all sources.</summary>
    internal Func<int, int>? Autapse { get; init; }

    /// <summary>Positions of the sources; empty where a population has no layout.</summary>
    public ReadOnlyMemory<Position> SourcePositions { get; init; }

    /// <summary>Positions of the targets; empty where a population has no layout.</summary>
    public ReadOnlyMemory<Position> TargetPositions { get; init; }

    /// <summary>Whether a source and a target are one neuron.</summary>
    public bool IsAutapse(int source, int target) => _isAutapse(source, target);

    /// <summary>The source that is the same neuron as a target, whether they may be joined or not; -1 where there is none.</summary>
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

    /// <summary>Whether a synapse from the source to the target is allowed, other synapses aside.</summary>
    public bool Allows(int source, int target) => Autapses || !_isAutapse(source, target);
}

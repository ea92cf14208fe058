using NeuroForge.Layouts;
using NeuroForge.Rewiring;

namespace NeuroForge.Mechanisms.Tests.WeightBasedRewiring.Driving;

/// <summary>A projection small enough to be kept in a list, numbered by source, then by birth.</summary>
internal sealed class WeightedProjection : IConnectivityView
{
    private readonly (int Source, int Target, double Weight)[] _synapses;
    private readonly double[] _weights;
    private readonly int[][] _outgoing;
    private readonly int[][] _incoming;

    public WeightedProjection(
        int sources, int targets, IEnumerable<(int Source, int Target, double Weight)> synapses, ReadOnlyMemory<Position> positions = default)
    {
        _synapses = [.. synapses.OrderBy(synapse => synapse.Source)];
        _weights = [.. _synapses.Select(synapse => synapse.Weight)];
        int[] numbers = [.. Enumerable.Range(0, _synapses.Length)];
        _outgoing = [.. Enumerable.Range(0, sources).Select(source => numbers.Where(n => _synapses[n].Source == source).ToArray())];
        _incoming = [.. Enumerable.Range(0, targets).Select(target => numbers.Where(n => _synapses[n].Target == target).ToArray())];
        (Sources, Targets) = (new(sources, default, default, positions), new(targets, default, default, positions));
    }

    public double Time => 0;

    public NeuronPool Sources { get; }

    public NeuronPool Targets { get; }

    public bool Autapses { get; init; }

    public bool Multapses { get; init; }

    /// <summary>Whether source i is target i.</summary>
    public bool Recurrent { get; init; } = true;

    public int SynapseCount => _synapses.Length;

    /// <summary>The pairs of all synapses.</summary>
    public IEnumerable<(int Source, int Target)> Pairs => _synapses.Select(synapse => (synapse.Source, synapse.Target));

    public ReadOnlySpan<double> Weights => _weights;

    public ReadOnlySpan<int> Outgoing(int source) => _outgoing[source];

    public ReadOnlySpan<int> Incoming(int target) => _incoming[target];

    public int SourceOf(int synapse) => _synapses[synapse].Source;

    public int TargetOf(int synapse) => _synapses[synapse].Target;

    public double WeightOf(int synapse) => _weights[synapse];

    /// <summary>Whether a source is of the targets' own population.</summary>
    public Func<int, bool> IsLateral { get; init; } = _ => true;

    public bool AreInOnePopulation(int source, int target) => IsLateral(source);

    public bool IsAutapse(int source, int target) => Recurrent && source == target;

    /// <summary>The pair of a synapse.</summary>
    public (int Source, int Target) PairOf(int synapse) => (SourceOf(synapse), TargetOf(synapse));
}

using NeuroForge.Layouts;
using NeuroForge.Rewiring;

namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013.Driving;

/// <summary>A projection small enough to be kept in a list. Sources and targets of the same number are the same neuron.</summary>
internal sealed class InMemoryProjection(int sources, int targets) : IConnectivityView
{
    private readonly List<(int Source, int Target)> _births = [];
    private (int Source, int Target)[]? _numbered = [];
    private int[][] _outgoing = [.. Enumerable.Repeat<int[]>([], sources)];
    private int[][] _incoming = [.. Enumerable.Repeat<int[]>([], targets)];

    public double[] SourceElements { get; } = new double[sources];

    public int[] SourceConnected { get; } = new int[sources];

    public double[] TargetElements { get; } = new double[targets];

    public int[] TargetConnected { get; } = new int[targets];

    public double Time { get; set; }

    public bool Autapses { get; init; } = true;

    public bool Multapses { get; init; } = true;

    public bool NamesElements { get; init; } = true;

    /// <summary>The positions of both sides; empty for none.</summary>
    public Position[] Positions { get; init; } = [];

    public Period Period { get; init; }

    public int SynapseCount => _births.Count;

    public NeuronPool Sources => field ??= Pool(sources, SourceElements, SourceConnected);

    public NeuronPool Targets => field ??= Pool(targets, TargetElements, TargetConnected);

    public ReadOnlySpan<double> Weights => Enumerable.Repeat(1.0, SynapseCount).ToArray();

    public ReadOnlySpan<int> Outgoing(int source)
    {
        Number();
        return _outgoing[source];
    }

    public ReadOnlySpan<int> Incoming(int target)
    {
        Number();
        return _incoming[target];
    }

    public int SourceOf(int synapse) => Number()[synapse].Source;

    public int TargetOf(int synapse) => Number()[synapse].Target;

    public double WeightOf(int synapse) => 1;

    public bool IsAutapse(int source, int target) => source == target;

    public bool AreJoined(int source, int target) => _births.Contains((source, target));

    public void Join(int source, int target)
    {
        Assert.True(Autapses || source != target, $"autapse of {source}");
        Assert.True(Multapses || !AreJoined(source, target), $"multapse from {source} to {target}");
        _births.Add((source, target));
        SourceConnected[source]++;
        TargetConnected[target]++;
        _numbered = null;
    }

    /// <summary>Applies an edit as a host does: deletions, creations, elements; refuses what is not allowed.</summary>
    public void Apply(ConnectivityEdit edit)
    {
        var numbered = Number();
        Assert.Equal(edit.Deleted.Count, edit.Deleted.Distinct().Count());
        foreach (var (source, target) in edit.Deleted.Select(synapse => numbered[synapse]))
        {
            Assert.True(_births.Remove((source, target)));
            SourceConnected[source]--;
            TargetConnected[target]--;
        }

        foreach (var (source, target, _) in edit.Created)
        {
            Join(source, target);
        }

        foreach (var (side, neuron, elements) in edit.Elements)
        {
            (side == Side.Pre ? SourceElements : TargetElements)[neuron] = elements;
        }

        _numbered = null;
    }

    /// <summary>Numbers the synapses by source, then by birth.</summary>
    private (int Source, int Target)[] Number()
    {
        if (_numbered is null)
        {
            _numbered = [.. _births.OrderBy(synapse => synapse.Source)];
            int[] numbers = [.. Enumerable.Range(0, _numbered.Length)];
            var (bySource, byTarget) = (numbers.ToLookup(n => _numbered[n].Source), numbers.ToLookup(n => _numbered[n].Target));
            _outgoing = [.. Enumerable.Range(0, sources).Select(source => bySource[source].ToArray())];
            _incoming = [.. Enumerable.Range(0, targets).Select(target => byTarget[target].ToArray())];
        }

        return _numbered;
    }

    private NeuronPool Pool(int count, double[] elements, int[] connected) =>
        NamesElements ? new(count, elements, connected, Positions) { Period = Period } : new(count, default, default, default);
}

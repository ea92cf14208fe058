using NeuroForge.Connectivity;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Engine.Whole;
using NeuroForge.Randomness;
using NeuroForge.Rewiring;
using NeuroForge.Vectors;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Rewiring;

/// <summary>
/// A small projection through one to four stores, and beside it the plain list of its synapses, to which the same is done in every way there is.
/// </summary>
internal sealed class ListedProjection
{
    private const int Delay = 3;

    private readonly RandomStream _random;
    private readonly Network _network;
    private readonly Projection _projection;
    private readonly ConnectivityEditor _editor;
    private List<ListedSynapse> _synapses = [];
    private (SavingArchive Archive, List<ListedSynapse> Synapses) _saved;
    private long _step;

    public ListedProjection(int seed)
    {
        _random = new RandomStream((ulong)seed, StreamPurpose.Connector, 9);
        PopulationPlan[] populations =
        [
            .. Enumerable.Range(0, 1 + _random.NextInt32(4)).Select(i => Population($"p{i}", 1 + _random.NextInt32(4), Declared.Relay))
        ];
        var pairs = _random.NextInt32(40);
        var projection = Projection("c", "p0", string.Join(' ', populations.Select(p => p.Name))) with
        {
            Rule = Declared.Pairing,
            Delay = Constant(Delay),
            Connector = Declared.Wired((context, sink) => Wire(context, sink, pairs)),
            Rewiring = _random.NextInt32(2) == 0 ? null : new RewiringPlan { Every = 1, Strategy = Declared.Scripted((_, _, _) => { }) },
        };
        _network = (Network(populations) with { Projections = [projection] }).Build();
        _projection = _network.Projections[0];
        var wasOpen = _projection.IsOpen;
        _editor = _network.EditorOf(_projection);
        _synapses = [.. _synapses.OrderBy(s => s.Target)];
        if (!wasOpen)
        {
            RenumberBirths();
        }

        Save();
    }

    /// <summary>All that can happen to it.</summary>
    public static IReadOnlyList<Action<ListedProjection>> Events { get; } =
    [
        projection => projection.Edit(),
        projection => projection.EditNothing(),
        projection => projection.CutUnseen(),
        projection => projection.AddUnseen(),
        projection => projection.Learn(),
        projection => projection.Lesion(),
        projection => projection.Save(),
        projection => projection.Restore(),
        projection => projection.Convert(),
    ];

    private int Sources => _projection.Sources.Count;

    private int Targets => _projection.Targets.Count;

    /// <summary>The list, numbered as a view numbers synapses.</summary>
    private ListedSynapse[] Numbered => [.. _synapses.OrderBy(s => s.Source)];

    /// <summary>Reads the view and asks it for some of what it knows, in any order.</summary>
    public void Check(bool everything)
    {
        _editor.Read(++_step);
        Action[] checks = [CheckEnds, CheckOutgoing, CheckIncoming, CheckWeights, CheckEachWeight, CheckPlaces, CheckReverse];
        _random.Draw(checks.AsSpan(), checks.Length);
        Array.ForEach(everything ? checks : checks[.._random.NextInt32(checks.Length)], check => check());
    }

    private void Wire(ConnectorContext context, ISynapseSink sink, int pairs)
    {
        for (var i = 0; i < pairs; i++)
        {
            var synapse = Draw(context.SourceCount, context.TargetCount);
            sink.Add(synapse.Source, synapse.Target, synapse.Weight);
            _synapses.Add(synapse);
        }
    }

    private ListedSynapse Draw(int sources, int targets) => new(_random.NextInt32(sources), _random.NextInt32(targets), _random.NextDouble());

    private void Edit()
    {
        _editor.Read(_step);
        var edit = new ConnectivityEdit();
        int[] deleted = [.. Enumerable.Range(0, _synapses.Count).Where(_ => _random.NextDouble() < 0.2)];
        _random.Draw(deleted.AsSpan(), deleted.Length);
        Array.ForEach(deleted, edit.Delete);
        ListedSynapse[] born = [.. Enumerable.Range(0, _random.NextInt32(8)).Select(_ => Draw(Sources, Targets))];
        Array.ForEach(born, b => edit.Create(b.Source, b.Target, b.Weight));
        var numbered = Numbered;
        _editor.Apply(edit, new BirthMoment(_step));
        _synapses = [.. _synapses.Except(deleted.Select(d => numbered[d]), ReferenceEqualityComparer.Instance).Cast<ListedSynapse>()];
        _synapses.AddRange(born.Where(b => !_projection.Sources.IsLesioned(b.Source) && !_projection.Targets.IsLesioned(b.Target)));
        Assert.Equal(_synapses.Count, _projection.Count);
    }

    private void EditNothing()
    {
        _editor.Read(_step);
        _editor.Apply(new ConnectivityEdit(), new BirthMoment(_step));
    }

    /// <summary>Removes a synapse without telling the editor.</summary>
    private void CutUnseen()
    {
        if (_synapses.Count > 0)
        {
            var cut = _synapses[_random.NextInt32(_synapses.Count)];
            var row = _synapses.Where(s => s.Source == cut.Source && _projection.Stores.NumberOf(s.Target) == _projection.Stores.NumberOf(cut.Target)).ToList();
            _projection.Stores[_projection.Stores.NumberOf(cut.Target)].Remove(cut.Source, [row.FindIndex(s => ReferenceEquals(s, cut))]);
            _synapses.RemoveAt(_synapses.FindIndex(s => ReferenceEquals(s, cut)));
        }
    }

    /// <summary>Adds a synapse without telling the editor.</summary>
    private void AddUnseen()
    {
        var added = Draw(Sources, Targets);
        _projection.Add(added.Source, added.Target, added.Weight, Delay);
        _synapses.Add(added);
    }

    /// <summary>Gives every synapse another weight, as a rule does.</summary>
    private unsafe void Learn()
    {
        for (var i = 0; i < _synapses.Count; i++)
        {
            var (source, target, _) = _synapses[i];
            var number = _projection.Stores.NumberOf(target);
            var position = _synapses.Take(i).Count(s => s.Source == source && _projection.Stores.NumberOf(s.Target) == number);
            var store = _projection.Stores[number];
            _synapses[i] = new(source, target, _random.NextDouble());
            store.Weights[store.Row(source).Place(position)] = _synapses[i].Weight;
        }
    }

    /// <summary>Lesions a neuron, which keeps its synapses here, but forms no others.</summary>
    private void Lesion()
    {
        var population = _network.Populations[_random.NextInt32(_network.Populations.Count)];
        population.Lesion(_random.NextInt32(population.Size));
    }

    private void Save()
    {
        _saved = (new SavingArchive(), [.. _synapses]);
        _projection.Archive(_saved.Archive, _step);
    }

    private void Restore()
    {
        _projection.Archive(new RestoringArchive(_saved.Archive.Saved), _step);
        _synapses = [.. _saved.Synapses];
    }

    /// <summary>Has other stores hold the synapses.</summary>
    private void Convert()
    {
        ProjectionOpening.Open(_projection, typeof(Double8));
        RenumberBirths();
    }

    /// <summary>Synapses that are opened to edits are born anew, by source, store after store.</summary>
    private void RenumberBirths() => _synapses = [.. _synapses.OrderBy(s => s.Source).ThenBy(s => _projection.Stores.NumberOf(s.Target))];

    private void CheckEnds()
    {
        Assert.Equal(_synapses.Count, _editor.View.SynapseCount);
        Assert.Equal(
            Numbered.Select(s => (s.Source, s.Target)), Enumerable.Range(0, _synapses.Count).Select(i => (_editor.View.SourceOf(i), _editor.View.TargetOf(i))));
    }

    private void CheckOutgoing()
    {
        for (var source = 0; source < Sources; source++)
        {
            Assert.Equal(Numbered.Index().Where(s => s.Item.Source == source).Select(s => s.Index), _editor.View.Outgoing(source).ToArray());
        }
    }

    private void CheckIncoming()
    {
        for (var target = 0; target < Targets; target++)
        {
            Assert.Equal(Numbered.Index().Where(s => s.Item.Target == target).Select(s => s.Index), _editor.View.Incoming(target).ToArray());
        }
    }

    private void CheckWeights() => Assert.Equal(Numbered.Select(s => s.Weight), _editor.View.Weights.ToArray());

    private void CheckEachWeight() => Assert.Equal(Numbered.Select(s => s.Weight), Enumerable.Range(0, _synapses.Count).Select(_editor.View.WeightOf));

    private void CheckPlaces()
    {
        int[] synapses = [.. Enumerable.Range(0, _synapses.Count)];
        _random.Draw(synapses.AsSpan(), _random.NextInt32(synapses.Length + 1));
        foreach (var synapse in synapses)
        {
            var (store, place) = _editor.View.Locate(synapse);
            Assert.Equal(Numbered[synapse].Weight, store.WeightAt(place));
            Assert.Equal(Numbered[synapse].Target, _projection.Stores.FirstTarget(_editor.View.PlaceOf(synapse).Store) + store.TargetAt(0, place));
            Assert.Equal(Delay, _editor.View.StepsOf(synapse));
        }
    }

    /// <summary>What delivers the spikes of targets finds the same synapses in the same order.</summary>
    private void CheckReverse()
    {
        foreach (var (number, store) in _projection.Stores.Index())
        {
            for (var target = 0; target < store.TargetCount; target++)
            {
                var expected = Numbered.Where(s => s.Target == _projection.Stores.FirstTarget(number) + target).Select(s => (s.Source, s.Weight));
                Assert.Equal(expected, Onto(target, store));
            }
        }
    }

    private static unsafe (int Source, double Weight)[] Onto(int target, SynapseStore store)
    {
        var byTarget = store.ByTarget();
        var (first, count) = byTarget.Of(target).GetOffsetAndLength(int.MaxValue);
        return [.. Enumerable.Range(first, count).Select(i => (byTarget.Sources[i], store.WeightAt(byTarget.Places[i])))];
    }
}

using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Rewiring;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Engine.Whole;
using NeuroForge.Randomness;
using NeuroForge.Recording;
using NeuroForge.Rewiring;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Rewiring;

/// <summary>A projection through several populations and shards, and beside it the plain list of synapses that it should hold.</summary>
internal sealed class RewiredModel
{
    private readonly List<RecordedSynapse> _synapses;
    private readonly List<string> _faults = [];
    private readonly RewiringProcess _process;

    public RewiredModel(int seed)
    {
        var random = new RandomStream((ulong)seed, StreamPurpose.Connector, 5);
        var edits = new RandomEdits { Deletion = random.NextDouble() * random.NextDouble(), Creations = random.NextInt32(150) };
        ElementPlan[] elements = [Element("axon", Declared.Steady) with { Initial = new UniformDistribution(0, 4) }, Element("spine", Declared.Steady)];
        PopulationPlan Part(string name, int size) => Population(name, size, Declared.Relay) with { Calcium = new CalciumPlan(10, 1), Elements = elements };
        var projection = Projection("c", "a b", "b c") with
        {
            Weight = new UniformDistribution(-1, 1),
            Delay = new UniformDistribution(1, 9),
            Connector = Declared.RandomPairs.Use(("pairs", (double)random.NextInt32(200))),
            Autapses = random.NextInt32(2) == 0,
            Multapses = random.NextInt32(2) == 0,
            Rewiring = new RewiringPlan
            {
                Every = 10,
                Pre = "axon",
                Post = "spine",
                Strategy = Declared.Scripted((view, edit, stream) =>
                {
                    Compare(view);
                    edits.Propose(view, edit, stream);
                    Follow(view, edit);
                }),
            },
        };

        // A projection with the same elements, whose synapses stay: they count among the connected ones.
        var other = Projection("other", "a", "c") with
        {
            Connector = Declared.Wired((0, 0), (0, 299), (2, 299)),
            Rewiring = new RewiringPlan { Every = 10, Pre = "axon", Post = "spine", Strategy = Declared.Scripted((_, _, _) => { }) },
        };
        Network = (Draft.Network(Part("a", 3), Part("b", 17), Part("c", 300)) with { Seed = (ulong)seed, Projections = [projection, other] }).Build();
        _process = Network.Rewiring[0];
        _synapses = [.. Read().OrderBy(s => s.Birth).Select(s => s.Synapse)];
    }

    public Network Network { get; }

    public Projection Projection => Network.Projections[0];

    public IReadOnlyList<string> Faults => _faults;

    private List<(bool Born, int Source, int Target, double Weight)> Expected { get; } = [];

    /// <summary>Updates the projection and holds everything against the list.</summary>
    public void Update(long step)
    {
        Expected.Clear();
        _process.Update(step);
        var deaths = Expected.Count(e => !e.Born);
        Require(_process.Editor.Events.Take(deaths).Select(e => (e.Born, e.Source, e.Target, e.Weight)).SequenceEqual(Expected.Take(deaths)), "deaths");
        Require(
            _process.Editor.Events.Skip(deaths)
                .Select(e => (e.Born, e.Source, e.Target))
                .SequenceEqual(Expected.Skip(deaths).Select(e => (e.Born, e.Source, e.Target))),
            "births");
        Require(
            Expected.Zip(_process.Editor.Events)
                .All(pair => double.IsNaN(pair.First.Weight) ? pair.Second.Weight is >= -1 and < 1 : pair.First.Weight == pair.Second.Weight),
            "weights");
        _synapses.AddRange(_process.Editor.Events.Where(e => e.Born).Select(e => new RecordedSynapse(e.Source, e.Target, e.Weight)));
        Require(Read().OrderBy(s => s.Birth).Select(s => s.Synapse).SequenceEqual(_synapses), "rows");
        CheckRules();
        CheckElements();
    }

    /// <summary>Every synapse as the rows hold it.</summary>
    private IEnumerable<(long Birth, RecordedSynapse Synapse)> Read()
    {
        for (var number = 0; number < Projection.Stores.Count; number++)
        {
            var store = Projection.Stores[number];
            for (var source = 0; source < Projection.Sources.Count; source++)
            {
                for (var position = 0; position < store.Row(source).Count; position++)
                {
                    var place = store.Row(source).Place(position);
                    var target = store.TargetAt(position, place);
                    Require(store.DelayAt(place) is >= 1 and <= 9, "delay");
                    Require(target < store.TargetCount, "target beyond its shard");
                    yield return (store.BirthAt(place), new(source, Projection.Stores.FirstTarget(number) + target, store.WeightAt(place)));
                }
            }
        }
    }

    /// <summary>Both views against the list: both by source, then by birth.</summary>
    private void Compare(IConnectivityView view)
    {
        var forward = Enumerable.Range(0, view.Sources.Count).SelectMany(s => view.Outgoing(s).ToArray()).ToList();
        Require(forward.SequenceEqual(Enumerable.Range(0, view.SynapseCount)), "numbers");
        Require(forward.Select(s => Synapse(view, s)).SequenceEqual(_synapses.OrderBy(s => s.Source)), "forward view");
        for (var target = 0; target < view.Targets.Count; target++)
        {
            Require(
                view.Incoming(target).ToArray().Select(s => Synapse(view, s)).SequenceEqual(_synapses.OrderBy(s => s.Source).Where(s => s.Target == target)),
                "reverse view");
        }
    }

    private void Follow(IConnectivityView view, ConnectivityEdit edit)
    {
        Expected.AddRange(edit.Deleted.Select(s => (false, view.SourceOf(s), view.TargetOf(s), view.WeightOf(s))));
        Expected.AddRange(edit.Created.Select(c => (true, c.Source, c.Target, c.Weight ?? double.NaN)));
        var numbered = _synapses.OrderBy(s => s.Source).ToList(); // stable: by birth within a source
        var deleted = edit.Deleted.Select(s => numbered[s]).ToList();
        deleted.ForEach(s => Require(_synapses.Remove(s), "a death of nothing"));
    }

    private void CheckRules()
    {
        Require(Projection.Plan.Autapses || !_synapses.Exists(s => Projection.IsAutapse(s.Source, s.Target)), "autapse");
        Require(Projection.Plan.Multapses || _synapses.Select(s => (s.Source, s.Target)).Distinct().Count() == _synapses.Count, "multapse");
        Require(_synapses.TrueForAll(s => s is { Source: >= 0 and < 20, Target: >= 0 and < 317 }), "neuron outside");
    }

    /// <summary>Sources are a (3) and b (17), targets b (17) and c (300).</summary>
    private void CheckElements()
    {
        int[] other = [2, 0, 1];
        var (a, b, c) = (Network.Populations[0], Network.Populations[1], Network.Populations[2]);
        RequireBound(a, "axon", i => _synapses.Count(s => s.Source == i) + other[i]);
        RequireBound(b, "axon", i => _synapses.Count(s => s.Source == 3 + i));
        RequireBound(b, "spine", i => _synapses.Count(s => s.Target == i));
        RequireBound(c, "spine", i => _synapses.Count(s => s.Target == 17 + i) + (i == 0 ? 1 : i == 299 ? 2 : 0));
        RequireBound(c, "axon", _ => 0);
        RequireBound(a, "spine", _ => 0);
    }

    private void RequireBound(Population population, string element, Func<int, int> expected) => Require(
        population.FindElements(element)!.Connected.ToArray().SequenceEqual(Enumerable.Range(0, population.Size).Select(expected)),
        $"{element} of {population.Name}");

    private static RecordedSynapse Synapse(IConnectivityView view, int synapse) => new(view.SourceOf(synapse), view.TargetOf(synapse), view.WeightOf(synapse));

    private void Require(bool condition, string what)
    {
        if (!condition)
        {
            _faults.Add(what);
        }
    }
}

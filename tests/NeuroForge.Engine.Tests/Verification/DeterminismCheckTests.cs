using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Archive;
using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Engine.Verification;
using NeuroForge.Engine.Whole;
using NeuroForge.Rewiring;
using NeuroForge.Stimuli;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Verification;

/// <summary>Two runs of one network are compared slice by slice, and the first thing that differs is named.</summary>
public sealed class DeterminismCheckTests
{
    [Fact]
    public void Sound_mechanisms_give_the_same_bits_however_they_are_run() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed => Assert.Null(DeterminismCheck.Run(RandomNetwork.Of(seed), new EngineOptions { Threads = 3 }, new EngineOptions { VectorWidth = 1 }, 60)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(30));

    [Fact]
    public void A_state_that_depends_on_the_width_is_named_with_its_neuron()
    {
        var divergence = Run(Network(Population("p", 20, Declared.Relay), Population("q", 300, Declared.Of(typeof(WidthBound<>)))));
        Assert.Equal(new Divergence(divergence.Time, "population q, neuron 0, betrayed", "1", "2"), divergence);
        Assert.InRange(divergence.Time, 2.6, 2.6 + (32 * Step));
    }

    [Fact]
    public void Inputs_that_depend_on_who_asks_first_are_named()
    {
        var calls = 0;
        var stimulus = Stimulus(Declared.Played((in StimulusSlice slice) => slice.Add(7, 0, ++calls)), "p");
        var divergence = Run(Network(Population("p", 20, Declared.Relay)) with { Stimuli = [stimulus] });
        Assert.StartsWith("population p, neuron 7, ", divergence.Entity, StringComparison.Ordinal);
        Assert.NotEqual(divergence.Value, divergence.OtherValue);
    }

    [Fact]
    public void Wiring_that_depends_on_who_asks_first_is_found_before_the_first_step()
    {
        var calls = 0;
        var divergence = Run(Joined(Declared.Wired((_, sink) => sink.Add(1, 3 + calls++))));
        Assert.Equal(new Divergence(0, "projection c, number of synapses onto target 3", "1", "0"), divergence);
    }

    [Fact]
    public void Rewiring_that_depends_on_who_asks_first_is_named()
    {
        var calls = 0;
        var rewiring = new RewiringPlan { Every = 10, Strategy = Declared.Scripted((_, edit, _) => Create(edit, source: 2, count: calls++)) };
        var plan = Joined(Declared.Wired((0, 0)));
        var divergence = Run(plan with { Projections = [plan.Projections[0] with { Rewiring = rewiring }] });
        Assert.Equal("projection c, births", divergence.Entity);
        Assert.Equal(("2", "3"), (divergence.Value, divergence.OtherValue));
    }

    [Fact]
    public void Calcium_and_elements_are_named()
    {
        var network = Network(Population("p", 20, Declared.Relay) with { Calcium = new CalciumPlan(10, 1), Elements = [Element("axon", Declared.Steady)] })
            .Build();
        Assert.Equal("population p, neuron 3, calcium", FirstDifference(network, n => n.Populations[0].Calcium!.AddSpike(3)));
        Assert.Equal("population p, neuron 19, axon", FirstDifference(network, n => n.Populations[0].Elements[0].Connected[19]++));
    }

    [Fact]
    public void Random_streams_and_inputs_on_their_way_are_named()
    {
        var network = (Network(Population("p", 40, Declared.Noisy)) with { Stimuli = [Stimulus(Declared.Poisson.Use(("rate", 10.0)), "p")] }).Build();
        Assert.Equal(
            "population p, neuron 16, random numbers of its model", FirstDifference(network, n => NetworkState.Archive(n, 0, new DrawingArchive(block: 1))));
        Assert.Equal("population p, neuron 32, random numbers of stimulus stimulus", FirstDifference(network, n => n.Shards[0].Stimuli[0].Random[2].Next()));
        Assert.Equal(
            "population p, neuron 9, signals on their way to it", FirstDifference(
                network, n => n.Shards[0].Inputs.All[(n.Shards[0].Inputs.Slots * 8) + 1] = 1));
    }

    [Fact]
    public void Sources_whose_random_numbers_differ_are_named_by_the_first_of_their_shard()
    {
        var network = Network(Population("p", 300, Declared.Sparks)).Build();
        Assert.Equal(
            "population p, neuron 0 and the next ones, times of their random spikes",
            FirstDifference(network, n => NetworkState.Archive(n, 0, new DrawingArchive(block: 0))));
    }

    [Fact]
    public void Synapses_of_a_matrix_are_named()
    {
        var plan = Network(Population("p", 3, Declared.Hand), Population("q", 12, Declared.Hand)) with
        {
            Projections = [Projection("c", "p", "q") with
            {
                Rule = Declared.Flow,
                Weight = new UniformDistribution(0, 1),
                Delay = Constant(1),
                Connector = Declared.Wired(Enumerable.Range(0, 36).Select(i => (i / 12, i % 12)).ToArray()),
            }],
        };
        Assert.Equal("projection c, synapse 2 -> 11, weight", FirstDifference(plan.Build(), n => Poke(n.Projections[0].Stores[0])));
    }

    [Fact]
    public void What_was_changed_in_one_of_two_networks_is_named()
    {
        var plan = Network(Population("p", 20, Declared.Relay), Population("q", 20, Declared.Relay));
        using var one = new NetworkSimulator(plan, new());
        using var other = new NetworkSimulator(plan, new());
        Assert.Null(one.CompareWith(other));
        Lesion(one, "p");
        Assert.Equal("changes made while it ran", one.CompareWith(other)?.Entity);
        Assert.Equal("changes made while it ran", other.CompareWith(one)?.Entity);
        Lesion(other, "q");
        Assert.Equal("changes made while it ran", one.CompareWith(other)?.Entity);
    }

    private static void Lesion(NetworkSimulator simulator, string population)
    {
        var change = new NetworkChange();
        change.Lesion(population, [3]);
        simulator.Change(change);
    }

    private static unsafe void Poke(SynapseStore store) => store.Weights[store.Row(2).Place(11)]++;

    private static NetworkPlan Joined(MechanismUse connector) =>
        Network(Population("p", 20, Declared.Relay)) with { Projections = [Projection("c", "p", "p") with { Connector = connector }] };

    private static void Create(ConnectivityEdit edit, int source, int count)
    {
        for (var i = 0; i <= count; i++)
        {
            edit.Create(source, i);
        }
    }

    private static Divergence Run(NetworkPlan plan)
    {
        var divergence = DeterminismCheck.Run(plan, new EngineOptions(), new EngineOptions { VectorWidth = 1 }, 100);
        Assert.NotNull(divergence);
        return divergence;
    }

    private static string? FirstDifference(Network network, Action<Network> change)
    {
        var before = new SavingArchive();
        NetworkState.Archive(network, 0, before);
        change(network);
        var comparison = new ComparingArchive(before);
        NetworkState.Archive(network, 0, comparison);
        return comparison.Difference?.Name;
    }
}

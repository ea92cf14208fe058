using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Synapses.Stores;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using NeuroForge.Rewiring;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Recording;

/// <summary>States of synapses, as recorded: those after every spike emitted before, in the order of weights, whatever holds them.</summary>
public sealed class SynapseStateTests
{
    private static readonly PopulationPlan P = Population("p", 3, Declared.Relay, ("fire", new ListDistribution([5, 0, 9])), ("every", Constant(10)));

    [Fact]
    public void A_state_is_that_after_every_spike_emitted_before_however_time_is_cut()
    {
        // The rule counts spikes of its source from 0.5 on and keeps the time of the last; neuron 1 spikes in steps 0, 10, 20, ... and is heard 3 ms later.
        var plan = Network(P) with
        {
            Projections = [Projection("c", "p", "p") with { Rule = Declared.Depressing, Delay = Constant(30), Connector = Declared.Wired((1, 0)) }],
        };
        var uses = Run(plan, "uses", 1);
        Assert.Equal(("1", RecordingKind.Synapses, RecordedOwner.Projection, "value"), (uses.Info!.Unit, uses.Info.Kind, uses.Info.Owner, uses.Info.Column));
        Assert.Equal(Enumerable.Range(1, 100).Select(n => 0.5 + ((n + 9) / 10)), uses.Wirings.Select(w => w.Synapses.Single().Weight));
        Assert.Equal(uses.Wirings.Where((_, i) => i % 7 == 6).Select(w => w.Synapses[0]), Run(plan, "uses", 7).Wirings.Select(w => w.Synapses[0]));
        var last = Run(plan, "last", 1);
        Assert.Equal("ms", last.Info!.Unit);
        var expected = Enumerable.Range(1, 100).Select(n => (((n + 9) / 10) - 1) * 10 * Step);
        Assert.Equal(expected, last.Wirings.Select(w => w.Synapses.Single().Weight), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void States_stay_with_their_synapses_in_many_shards_while_others_come_and_go(bool rewired)
    {
        var (uses, weights, spikes) = (new Memory(), new Memory(), new Memory());
        var plan = Many(rewired) with
        {
            Recorders = [Recorder(uses, "uses", "c d", 40), Recorder(weights, "weights", "c d", 40), Recorder(spikes, "spikes", "q p")],
        };
        Assert.True(plan.Build().Projections[0].Stores.Count > 1);
        plan.Run(threads: 2);
        Assert.Equal(Pairs(weights), Pairs(uses));
        foreach (var (state, weight) in uses.Wirings.Zip(weights.Wirings).Where(w => w.First.Group == 0))
        {
            // A weight is 1 at birth and keeps the same share at every use: both tell how often the synapse was used.
            Assert.All(
                state.Synapses.Zip(weight.Synapses),
                pair => Assert.Equal(Math.Pow(1 - (0.05 * Step), pair.First.Weight - 0.5), pair.Second.Weight, 1e-12));
        }

        Assert.True(uses.Wirings.SelectMany(w => w.Synapses).Select(s => s.Weight).Distinct().Count() > 5);
        Assert.NotEmpty(spikes.Spiked);
    }

    [Theory]
    [InlineData("uses", Reduction.Mean)]
    [InlineData("uses", Reduction.Std)]
    [InlineData("last", Reduction.Max)]
    [InlineData("weights", Reduction.Min)]
    [InlineData("weights", Reduction.Mean)]
    [InlineData("delays", Reduction.Sum)]
    public void A_reduction_is_of_the_synapses_of_each_projection(string record, Reduction reduction)
    {
        var (each, reduced) = (new Memory(), new Memory());
        RecorderPlan[] recorders = [Recorder(each, record, "d c", 25), Recorder(reduced, record, "d c", 25, reduction) with { Name = "reduced" }];
        (Many(rewired: true) with { Recorders = recorders }).Run(threads: 2);
        Assert.Equal(each.Info!.Unit, reduced.Info!.Unit);
        Assert.Equal(["d", "c"], reduced.Info.Groups.Select(g => g.Name));
        for (var i = 0; i < reduced.Sampled.Count; i++)
        {
            var expected = each.Wirings.Skip(2 * i).Take(2).Select(w => Of(reduction, [.. w.Synapses.Select(s => s.Weight)]));
            Assert.Equal(expected, reduced.Sampled[i].Values, (a, b) => Math.Abs(a - b) <= 1e-12 * Math.Abs(a));
        }

        Assert.Equal(8, reduced.Sampled.Count);
    }

    [Fact]
    public void A_projection_without_synapses_has_a_sum_of_0_and_no_other_number()
    {
        foreach (var reduction in Enum.GetValues<Reduction>())
        {
            var memory = Run(Network(P) with { Projections = [Projection("c", "p", "p") with { Rule = Declared.Depressing }] }, "uses", 50, reduction);
            Assert.All(memory.Sampled, sample => Assert.Equal(reduction == Reduction.Sum ? 0 : double.NaN, sample.Values.Single()));
        }
    }

    [Fact]
    public void States_of_a_matrix_are_those_of_rows()
    {
        var all = Declared.Wired([.. Enumerable.Range(0, 9).Select(pair => (pair / 3, pair % 3))]);
        var matrix = Network(Population("p", 3, Declared.Chaos), Population("q", 3, Declared.Chaos)) with
        {
            Projections = [Projection("c", "p", "q") with { Rule = Declared.AllSeen, Delay = Constant(1), Connector = all }],
        };
        Assert.IsType<DenseStore>(matrix.Build().Projections[0].Stores[0]);
        var steps = Run(matrix, "steps", 10);
        Assert.Equal(Enumerable.Range(1, 10).SelectMany(i => Enumerable.Repeat(10.0 * i, 9)), steps.Wirings.SelectMany(w => w.Synapses.Select(s => s.Weight)));
        Assert.Equal(Enumerable.Range(0, 9).Select(pair => (pair / 3, pair % 3)), steps.Wirings[0].Synapses.Select(s => (s.Source, s.Target)));
    }

    [Fact]
    public void A_projection_is_read_between_two_slices_as_it_is_recorded()
    {
        var memory = new Memory();
        using var simulator = new NetworkSimulator(Many(rewired: true) with { Recorders = [Recorder(memory, "uses", "c", 40)] }, new());
        simulator.RunTo(40);
        var live = simulator.Projection("c");
        var read = live.Read("uses");
        simulator.End(RunOutcome.Paused);
        Assert.Equal(memory.Wirings.Single().Synapses.Select(s => s.Weight), read);
        Assert.Equal(live.Synapses().Select(s => s.Weight), live.Read("weights"));
        Assert.Equal(live.Synapses().Select(s => s.Delay), live.Read("delays"));
        Refused("projection \"c\" has no quantity \"nonsense\" to record", () => live.Read("nonsense"));
        Refused("\"in_degree\" is not a quantity with one number for each synapse: record it, or request a stream", () => live.Read("in_degree"));
        Refused(
            "\"firing_rate\" is not a quantity with one number for each neuron at a single moment: record it, or request a stream",
            () => simulator.Population("p").Read("firing_rate"));

        static void Refused(string message, Action read) => Assert.Equal(message + " (Parameter 'name')", Assert.Throws<ArgumentException>(read).Message);
    }

    private static IEnumerable<(int Source, int Target)> Pairs(Memory memory) =>
        memory.Wirings.SelectMany(w => w.Synapses.Select(s => (s.Source, s.Target)));

    private static double Of(Reduction reduction, double[] values) => reduction switch
    {
        Reduction.Mean => values.Average(),
        Reduction.Sum => values.Sum(),
        Reduction.Min => values.Min(),
        Reduction.Max => values.Max(),
        _ => Math.Sqrt(values.Select(v => (v - values.Average()) * (v - values.Average())).Average()),
    };

    private static NetworkPlan Many(bool rewired) => Network(Population("p", 20, Declared.Noisy), Population("q", 900, Declared.Noisy)) with
    {
        Steps = 200,
        Projections = [Part("c", "p", "q p", rewired), Part("d", "q", "p", rewired)],
    };

    private static ProjectionPlan Part(string name, string from, string to, bool rewired) => Projection(name, from, to) with
    {
        Rule = Declared.Depressing,
        Delay = new UniformDistribution(10, 29),
        Connector = Declared.RandomPairs.Use(("pairs", 500.0)),
        Rewiring = rewired
            ? new RewiringPlan { Every = 7, Strategy = Declared.Scripted((view, edit, random) => Churn(view.SynapseCount, edit, random.NextInt32(40))) }
            : null,
    };

    private static void Churn(int count, ConnectivityEdit edit, int first)
    {
        for (var synapse = first; synapse < count; synapse += 40)
        {
            edit.Delete(synapse);
        }

        for (var neuron = 0; neuron < 10; neuron++)
        {
            edit.Create((first + neuron) % 20, neuron, 1.0);
        }
    }

    private static Memory Run(NetworkPlan plan, string record, int every, Reduction? reduce = null)
    {
        var memory = new Memory();
        (plan with { Recorders = [Recorder(memory, record, "c", every, reduce)] }).Run();
        return memory;
    }
}

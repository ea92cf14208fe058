using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Engine.Whole;
using NeuroForge.Vectors;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Running;

/// <summary>A spike emitted in step k reaches the neuron's input in step k plus its delay, neither sooner nor later, and once.</summary>
public sealed class DeliveryTests
{
    private const int Steps = 200;

    [Fact]
    public void Every_delay_is_kept_to_the_step()
    {
        for (var delay = 1; delay <= 40; delay++)
        {
            var arrivals = Arrivals(Relays() with { Projections = [OneToOne("c", delay)] });
            AssertArrivals(arrivals, (neuron, step) => Fires(neuron, step - delay) ? 1 : 0);
        }
    }

    [Fact]
    public void Delays_of_all_lengths_share_a_ring() => AssertArrivals(
        Arrivals(Relays() with { Projections = [.. Enumerable.Range(1, 40).Select(delay => OneToOne($"c{delay}", delay) with { Weight = Constant(delay) })] }),
        (neuron, step) => Enumerable.Range(1, 40).Where(delay => Fires(neuron, step - delay)).Sum());

    [Fact]
    public void What_a_connector_makes_of_a_weight_counts_where_all_others_are_alike()
    {
        var projection = Projection("c", "x y", "x y") with
        {
            Delay = Constant(3),
            Weight = Constant(2),
            Connector = Declared.Wired((context, sink) => Enumerable.Range(0, context.SourceCount).ToList().ForEach(i => sink.Add(i, i, 0.5 + i))),
        };
        AssertArrivals(Arrivals(Relays() with { Projections = [projection] }), (neuron, step) => Fires(neuron, step - 3) ? 2 * (0.5 + neuron) : 0);
    }

    [Fact]
    public void A_synapse_may_drive_several_receptors_of_several_models()
    {
        var total = new Memory();
        var plan = Relays() with
        {
            Projections = [OneToOne("c", 3) with { Receptors = ["b", "a"], Weight = Constant(2) }],
        };
        var (a, b) = (Arrivals(plan, "last_a"), Arrivals(plan, "last_b"));
        AssertArrivals(a, (neuron, step) => Fires(neuron, step - 3) ? 2 : 0);
        AssertArrivals(b, (neuron, step) => Fires(neuron, step - 3) ? 2 : 0);
        (plan with { Recorders = [Recorder(total, "total", "x y", Steps, Reduction.Sum)] }).Run();
        Assert.Equal(a.Concat(b).Sum(values => values.Sum()), total.Sampled.Single().Values.Sum());
    }

    [Fact]
    public void Receptors_are_found_by_name_in_every_target_population()
    {
        // In the second model the receptors stand in another order.
        var plan = Network(Population("p", 1, Declared.Relay, ("fire", Constant(0))), Population("q", 1, Declared.Rotator, ("speed", Constant(0)))) with
        {
            Steps = 3,
            Projections = [Projection("c", "p", "p q") with { Weight = Constant(0.25), Connector = Declared.Wired((0, 0), (0, 1)) }],
        };
        var phase = new Memory();
        (plan with { Recorders = [Recorder(phase, "phase", "q", 1)] }).Run();
        Assert.Equal([0, 0.01 * Double1.Tanh(0.25).Number, 0.01 * Double1.Tanh(0.25).Number], phase.Sampled.Select(s => s.Values[0]));
    }

    [Fact]
    public void Every_synapse_of_a_random_wiring_delivers_what_it_should()
    {
        for (var seed = 1UL; seed <= 8; seed++)
        {
            var projections = Enumerable.Range(0, 3).Select(i => Projection($"c{i}", "x y", i == 1 ? "y" : "y x") with
            {
                Delay = new UniformDistribution(1 + (3 * i), 25),
                Weight = Constant(1 << (8 * i)),
                Connector = Declared.RandomPairs.Use(("pairs", 700.0)),
            });
            var plan = Relays() with { Seed = seed, Projections = [.. projections] };
            AssertArrivals(Arrivals(plan, threads: 2), ExpectedFrom(plan.Build()));
        }
    }

    [Fact]
    public void A_stimulus_arrives_after_its_delay_and_never_before_the_start()
    {
        foreach (var (at, delay, arrival) in ((int, int, int)[])[(0, 0, 0), (0, 1, 1), (7, 0, 7), (7, 100, 107), (0, 65, 65), (50, 33, 83)])
        {
            var stimulus = Stimulus(Declared.Pulse.Use(("at", (double)at)), "x y") with { Delay = delay, Weight = 3 };
            var plan = Relays() with { Stimuli = [stimulus], Projections = [OneToOne("c", 7) with { Weight = Constant(0) }] };
            AssertArrivals(Arrivals(plan), (_, step) => step == arrival ? 3 : 0);
        }
    }

    /// <summary>A neuron fires in every 47th step, beginning with a step of its own.</summary>
    private static bool Fires(int neuron, int step) => step >= neuron % 31 && (step - (neuron % 31)) % 47 == 0;

    private static NetworkPlan Relays()
    {
        PopulationPlan Part(string name, int first, int size) => Population(
            name,
            size,
            Declared.Relay,
            ("fire", new ListDistribution([.. Enumerable.Range(first, size).Select(i => (double)(i % 31))])),
            ("every", Constant(47)));

        // Three shards and a lone neuron between them.
        return Network(Part("x", 0, 270), Population("lone", 1, Declared.Relay), Part("y", 270, 30)) with { Steps = Steps };
    }

    private static ProjectionPlan OneToOne(string name, int delay) => Projection(name, "x y", "x y") with
    {
        Delay = Constant(delay),
        Connector = Declared.Wired((context, sink) => Enumerable.Range(0, context.SourceCount).ToList().ForEach(i => sink.Add(i, i))),
    };

    /// <summary>What arrived at the neurons of x, then y, in each step.</summary>
    private static double[][] Arrivals(NetworkPlan plan, string receptor = "last_a", int threads = 1)
    {
        var memory = new Memory();
        (plan with { Recorders = [Recorder(memory, receptor, "x y", 1)] }).Run(threads);
        Assert.Equal(Steps, memory.Sampled.Count);
        return [.. memory.Sampled.Select(s => s.Values)];
    }

    private static void AssertArrivals(double[][] arrivals, Func<int, int, double> expected)
    {
        for (var step = 0; step < Steps; step++)
        {
            Assert.Equal(Enumerable.Range(0, 300).Select(neuron => expected(neuron, step)), arrivals[step]);
        }
    }

    /// <summary>Follows every spike over every synapse of a network, one by one.</summary>
    private static Func<int, int, double> ExpectedFrom(Network network)
    {
        var arriving = new double[300, Steps + 40];
        foreach (var projection in network.Projections)
        {
            for (var number = 0; number < projection.Stores.Count; number++)
            {
                var store = projection.Stores[number];
                for (var source = 0; source < projection.Sources.Count; source++)
                {
                    for (var position = 0; position < store.Row(source).Count; position++)
                    {
                        var place = store.Row(source).Place(position);
                        var target = Number(projection.Targets.NeuronOf(projection.Stores.FirstTarget(number) + store.TargetAt(position, place)));
                        for (var step = 0; step < Steps; step++)
                        {
                            arriving[target, step + store.DelayAt(place)] += Fires(Number(projection.Sources.NeuronOf(source)), step)
                                ? store.WeightAt(place)
                                : 0;
                        }
                    }
                }
            }
        }

        return (neuron, step) => arriving[neuron, step];
    }

    /// <summary>The number through x and y of a neuron of the network.</summary>
    private static int Number(int neuron) => neuron < 270 ? neuron : neuron - 1;
}

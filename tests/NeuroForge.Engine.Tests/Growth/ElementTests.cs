using NeuroForge.Declarations;
using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Growth;

/// <summary>Calcium and elements in a running network.</summary>
public sealed class ElementTests
{
    private const double Beta = 0.1;
    private const double Tau = 20;

    [Fact]
    public void Calcium_decays_and_jumps_at_the_end_of_the_step_of_a_spike()
    {
        // Spikes in steps 3, 13, 23, ... are stamped 0.4, 1.4, 2.4 ms.
        var calcium = Sampled("calcium", Grower(Declared.Steady), 1);
        for (var n = 1; n <= 100; n++)
        {
            var expected = (0.5 * Math.Exp(-n * Step / Tau)) + Enumerable.Range(0, 10)
                .Select(i => 4 + (10 * i))
                .Where(s => s <= n)
                .Sum(s => Beta * Math.Exp(-(n - s) * Step / Tau));
            Assert.Equal(expected, calcium[n - 1], 1e-14); // rounding of ten products
        }
    }

    [Fact]
    public void Elements_grow_along_calcium_as_the_spikes_shape_it()
    {
        var curve = Curve.Gaussian(0.2, 0, 0.8);
        var grown = Sampled("axon", Grower(Declared.Gaussian, ("growth_rate", Constant(0.2)), ("eta", Constant(0)), ("eps", Constant(0.8))), 1);
        var (z, calcium) = (1.5, 0.5);
        for (var n = 1; n <= 100; n++)
        {
            z += Integral.RungeKutta(curve.Rate, calcium, Tau, Step, 20);
            calcium = (calcium * Math.Exp(-Step / Tau)) + ((n - 4) % 10 == 0 ? Beta : 0);
            Assert.Equal(z, grown[n - 1], 1e-12); // hundred steps of rounding
        }
    }

    [Fact]
    public void Elements_never_fall_below_none_and_grow_again_at_once()
    {
        // Loses 0.25 per ms from 0.5: none are left at 2 ms. A growing twin shows that the curve alone decides.
        var lost = Sampled("axon", Grower(Declared.Steady, ("growth_rate", Constant(-0.25))) with { }, 1, initial: 0.5);
        Assert.Equal(Enumerable.Range(1, 100).Select(n => Math.Max(0, 0.5 - (0.025 * n))), lost, Near);
        var (low, high) = (Curve.Linear(0.1, 0.2), 0.5);
        Assert.True(low.Integrate(high, Tau, 5) < 0);
    }

    [Fact]
    public void Elements_start_again_from_none_at_the_event_that_found_none()
    {
        // Linear: lost above 0.45 of calcium, grown below. Calcium starts at 0.5 and decays; the first spike is at 0.4 ms.
        var parameters = new[] { ("growth_rate", Constant(10)), ("eps", Constant(0.49)) };
        var grown = Sampled("axon", Grower(Declared.Linear, parameters) with { Calcium = new CalciumPlan(Tau, 0, 0.5) }, 1, initial: 0);
        var curve = Curve.Linear(10, 0.49);
        var atSpike = curve.Integrate(0.5, Tau, 0.4);
        Assert.True(atSpike < 0, "nothing is lost before the spike");
        Assert.Equal(0, grown[3]);
        var calcium = 0.5 * Math.Exp(-0.4 / Tau);
        Assert.Equal(Math.Max(0, curve.Integrate(calcium, Tau, 0.6)), grown[9], 1e-12);
        Assert.True(grown[13] > 0);
    }

    [Fact]
    public void Recording_between_events_changes_no_bit()
    {
        var parameters = new[] { ("growth_rate", Constant(0.3)), ("eta", Constant(0.1)), ("eps", Constant(0.6)) };
        var plan = Plan(Grower(Declared.Gaussian, parameters), 1.5);
        var watched =
            plan with { Recorders = [Recorder(new Memory(), "axon", "p", 3), Recorder(new Memory(), "calcium", "p", 7), Recorder(new Memory(), "axon.vacant", "p", 1)] };
        Assert.Equal(plan.Hash(), watched.Hash());
    }

    [Fact]
    public void Vacant_elements_decay_at_every_update_of_a_projection_that_uses_them()
    {
        // 3.7 elements, one of them bound: two whole ones are vacant, of which a half is lost at each of the updates at 0, 2, 4, 6 and 8 ms.
        // 3.7 - 1 = 2.7, one vacant: - 0.5 = 2.2; one vacant: 1.7; none vacant from then on.
        var plan = Plan(Grower(Declared.Steady), 3.7, decay: 0.5, every: 20);
        Assert.Equal([2.7, 2.7, 2.2, 2.2, 1.7, 1.7, 1.7, 1.7, 1.7, 1.7], Values(plan, "axon", 10), Near);
        Assert.Equal([1.0, 1, 1, 1, 0, 0, 0, 0, 0, 0], Values(plan, "axon.vacant", 10));
        Assert.Equal(Enumerable.Repeat(1.0, 10), Values(plan, "axon.connected", 10));
    }

    [Fact]
    public void Elements_that_two_projections_use_decay_once_where_their_updates_meet()
    {
        var plan = Plan(Grower(Declared.Steady), 3.7, decay: 0.5, every: 20);
        var twin = plan with { Projections = [plan.Projections[0], plan.Projections[0] with { Name = "twin", Connector = null }] };
        Assert.Equal(Values(plan, "axon", 10), Values(twin, "axon", 10));
    }

    [Fact]
    public void Parameters_of_a_curve_may_differ_from_neuron_to_neuron()
    {
        var population = Grower(Declared.Steady, ("growth_rate", new LinspaceDistribution(0, 2))) with { Size = 3 };
        var memory = new Memory();
        (Plan(population, 1) with { Projections = [], Recorders = [Recorder(memory, "axon", "p", 100)] }).Run();
        Assert.Equal([1, 11, 21], memory.Sampled.Single().Values, Near);
    }

    /// <summary>Kinds with the same curve and parameters are integrated once for all, until a parameter of one of them changes.</summary>
    [Fact]
    public void Each_kind_grows_as_it_would_alone()
    {
        (string, Distribution)[] wide = [("growth_rate", Constant(0.2)), ("eta", Constant(0)), ("eps", Constant(0.8))];
        (string, Distribution)[] narrow = [("growth_rate", Constant(0.2)), ("eta", Constant(0.3)), ("eps", Constant(0.7))];
        ElementPlan[] kinds =
        [
            Element("first", Declared.Gaussian, wide) with { Initial = Constant(1) },
            Element("other", Declared.Gaussian, narrow) with { Initial = Constant(2) },
            Element("like", Declared.Gaussian, wide) with { Initial = Constant(0.1) },
            Element("changed", Declared.Gaussian, wide) with { Initial = Constant(3) },
        ];
        var together = Grown(kinds);
        foreach (var kind in kinds)
        {
            Assert.Equal(Grown([kind])[kind.Name], together[kind.Name]);
        }

        // 1 apart in the beginning, alike until the change: then no more.
        Assert.Equal(together["first"][1] - 1, together["changed"][1] - 3, 1e-12); // rounding of a few sums
        Assert.NotEqual(together["first"][2] - 1, together["changed"][2] - 3, 1e-3);
    }

    /// <summary>The elements of a neuron at the beginning, before the parameter of the kind "changed" is changed, and at the end.</summary>
    private static Dictionary<string, double[]> Grown(ElementPlan[] kinds)
    {
        var plan = Network(Grower(Declared.Steady) with { Elements = kinds }) with { Steps = 200 };
        using var simulator = new NetworkSimulator(plan, new EngineOptions());
        var population = simulator.Population("p");
        var grown = kinds.ToDictionary(kind => kind.Name, _ => new double[3], StringComparer.Ordinal);
        foreach (var moment in Enumerable.Range(0, 3))
        {
            simulator.RunTo(moment * 100);
            foreach (var kind in kinds)
            {
                grown[kind.Name][moment] = population.Read(kind.Name)[0];
            }

            if (moment == 1)
            {
                var change = new NetworkChange();
                foreach (var kind in kinds)
                {
                    change.Set($"populations.p.elements.{kind.Name}.eps", kind.Name == "changed" ? 0.6 : kind.Name == "other" ? 0.7 : 0.8);
                }

                simulator.Change(change);
            }
        }

        return grown;
    }

    private static PopulationPlan Grower(Mechanism curve, params (string Name, Distribution Value)[] parameters) =>
        Population("p", 1, Declared.Relay, ("fire", Constant(3)), ("every", Constant(10))) with
        {
            Calcium = new CalciumPlan(Tau, Beta, 0.5),
            Elements = [Element("axon", curve, parameters)],
        };

    private static NetworkPlan Plan(PopulationPlan population, double initial, double decay = 0, int every = 1_000_000)
    {
        var projection = Projection("c", "p", "p") with
        {
            Connector = Declared.Wired((0, 0)),
            Rewiring = new RewiringPlan { Every = every, Pre = "axon", Strategy = Declared.Scripted((_, _, _) => { }) },
        };
        var elements = population.Elements[0] with { Initial = Constant(initial), VacantDecay = decay };
        return Network(population with { Elements = [elements] }) with { Projections = [projection] };
    }

    private static double[] Sampled(string record, PopulationPlan population, int every, double initial = 1.5) =>
        Values(Plan(population, initial), record, every);

    private static double[] Values(NetworkPlan plan, string record, int every)
    {
        var memory = new Memory();
        (plan with { Recorders = [Recorder(memory, record, "p", every)] }).Run();
        return [.. memory.Sampled.Select(s => s.Values[0])];
    }

    /// <summary>Equal but for the rounding of a hundred additions.</summary>
    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) < 1e-13;
}

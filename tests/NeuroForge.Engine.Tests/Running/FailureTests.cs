using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Running;

/// <summary>A mechanism that fails in a run is named, with where and when, whoever computed it.</summary>
public sealed class FailureTests
{
    public static TheoryData<string> Looks => ["hash", "synapses", "snapshot", "snapshot of the network", "change"];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_neuron_that_fails_is_named_with_its_population_and_time(int threads)
    {
        // Slices of 5 steps: the one that fails begins at step 35.
        for (var again = 0; again < 20; again++)
        {
            PopulationPlan Part(string name, int failAt) => Population(name, 400, Declared.FaultyNeuron, ("fail_at", Constant(failAt)));
            var plan = Network(Population("a", 300, Declared.Relay), Part("b", 39), Part("c", 37), Part("d", 36)) with
            {
                Projections = [Projection("x", "a", "b") with { Delay = Constant(5) }],
            };
            var failure = Fail(plan, threads);
            Assert.Equal(
                "plugin test-mechanisms 1.2: neuron model \"faulty\" of population b failed at 3.5 ms: InvalidOperationException: the neuron broke",
                failure.Message);
            Assert.Equal(("faulty", "population b", 3.5), (failure.Mechanism.Id, failure.Place, failure.Time));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_synapse_that_fails_is_named_with_its_projection_and_the_time_of_the_spike(int threads)
    {
        var failure = Fail(FailingAtSpikes(), threads);
        Assert.Equal(("faulty", MechanismKind.SynapseRule, "projection x"), (failure.Mechanism.Id, failure.Mechanism.Kind, failure.Place));
        Assert.Equal(7 * Step, failure.Time);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_stimulus_that_fails_is_named_with_its_population_and_time(int threads)
    {
        var stimulus = Stimulus(
            Declared.Played((in slice) => { if (slice.FirstStep >= 64) { throw new InvalidOperationException("the stimulus broke"); } }), "a");
        var failure = Fail(Network(Population("a", 900, Declared.Relay)) with { Stimuli = [stimulus] }, threads);
        Assert.Equal(("played", "population a", "the stimulus broke"), (failure.Mechanism.Id, failure.Place, failure.InnerException!.Message));
        Assert.Equal(64 * Step, failure.Time, 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_curve_that_fails_at_a_spike_is_named(int threads)
    {
        var failure = Fail(Network(Grower(fire: 40)), threads);
        Assert.Equal(("faulty", MechanismKind.GrowthCurve, "population a"), (failure.Mechanism.Id, failure.Mechanism.Kind, failure.Place));
        Assert.Equal(32 * Step, failure.Time, 1e-12);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_curve_that_fails_at_an_update_is_named(int threads)
    {
        var rewiring = new RewiringPlan { Every = 10, Strategy = Declared.Scripted((_, _, _) => { }) };
        var failure = Fail(Network(Grower(fire: -1)) with { Projections = [Projection("x", "a", "a") with { Rewiring = rewiring }] }, threads);
        Assert.Equal(("faulty", MechanismKind.GrowthCurve, 0.0), (failure.Mechanism.Id, failure.Mechanism.Kind, failure.Time));
    }

    [Fact]
    public void A_curve_that_fails_as_it_is_recorded_is_named()
    {
        var failure = Fail(Network(Grower(fire: -1)) with { Recorders = [Recorder(new Memory(), "axon", "a", 9)] }, threads: 1);
        Assert.Equal(("faulty", MechanismKind.GrowthCurve), (failure.Mechanism.Id, failure.Mechanism.Kind));
        Assert.Equal(9 * Step, failure.Time, 1e-12);
    }

    [Fact]
    public void A_strategy_that_fails_is_named_with_its_projection_and_time()
    {
        var strategy = Declared.Scripted((view, _, _) => { if (view.Time > 1.9) { throw new InvalidOperationException("the strategy broke"); } });
        var plan = Network(
            Population("a", 3, Declared.Relay)) with { Projections =
            [
                Projection("x", "a", "a") with { Rewiring = new RewiringPlan { Every = 10, Strategy = strategy } }
            ] };
        var failure = Fail(plan, threads: 1);
        Assert.Equal(("scripted", "projection x", "the strategy broke"), (failure.Mechanism.Id, failure.Place, failure.InnerException!.Message));
        Assert.Equal(2, failure.Time, 1e-12);
    }

    [Fact]
    public void A_strategy_that_lacks_what_it_needs_is_a_mistake_of_the_plan()
    {
        var plan = Network(
            Population("a", 3, Declared.Relay)) with { Projections =
            [
                Projection("x", "a", "a") with { Rewiring = new RewiringPlan { Every = 10, Strategy = Declared.Homeostatic.Use() } }
            ] };
        Assert.Equal("projections.x.rewiring.pre", Assert.Throws<PlanException>(() => plan.Run()).Path);
    }

    [Fact]
    public void What_was_recorded_before_a_failure_is_kept()
    {
        var (memory, spikes) = (new Memory(), new Memory());
        var plan = Network(
            Population("a", 2, Declared.FaultyNeuron, ("fail_at", Constant(50)))) with { Recorders =
            [
                Recorder(memory, "steps", "a", 7), Recorder(spikes, "spikes", "a")
            ] };
        using (var simulator = new NetworkSimulator(plan, new EngineOptions()))
        {
            Assert.Throws<MechanismException>(() => simulator.RunTo(100));
            simulator.End(RunOutcome.Failed);
        }

        Assert.Equal(Enumerable.Range(1, 7).Select(i => 7 * i * Step), memory.Sampled.Select(s => s.Time));
        Assert.Equal(2 * 49, spikes.Spiked.Count);
        Assert.Equal(RunOutcome.Failed, memory.Outcome);
    }

    [Fact]
    public void A_network_that_failed_cannot_go_on()
    {
        using var simulator = new NetworkSimulator(Network(Population("a", 2, Declared.FaultyNeuron, ("fail_at", Constant(50)))), new EngineOptions());
        Assert.Throws<MechanismException>(() => simulator.RunTo(100));
        Assert.Throws<InvalidOperationException>(() => simulator.RunTo(100));
        Assert.Throws<InvalidOperationException>(simulator.StateHash);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void A_network_whose_spikes_were_lost_as_somebody_looked_cannot_go_on(string look)
    {
        using var simulator = new NetworkSimulator(FailingAtSpikes(), new());
        simulator.RunTo(8);
        Assert.Throws<MechanismException>(() => Look(simulator, look));
        Assert.Throws<InvalidOperationException>(() => simulator.RunTo(20));
        Assert.Throws<InvalidOperationException>(() => simulator.Save());
        Assert.Throws<InvalidOperationException>(simulator.SaveNetwork);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_run_that_has_ended_cannot_go_on_but_can_be_looked_at(int threads)
    {
        using var simulator = new NetworkSimulator(Network(Population("a", 500, Declared.Relay)), new EngineOptions { Threads = threads });
        simulator.RunTo(10);
        var hash = simulator.StateHash();
        simulator.End(RunOutcome.Completed);
        Assert.Equal(hash, simulator.StateHash());
        Assert.Throws<InvalidOperationException>(() => simulator.RunTo(20));
        simulator.Dispose();
        Assert.Throws<ObjectDisposedException>(() => simulator.RunTo(20));
        Assert.Throws<ObjectDisposedException>(simulator.StateHash);
        simulator.Dispose();
    }

    private static void Look(NetworkSimulator simulator, string look)
    {
        switch (look)
        {
            case "hash":
                simulator.StateHash();
                break;
            case "synapses":
                simulator.Projection("x").Synapses();
                break;
            case "snapshot":
                simulator.Save();
                break;
            case "snapshot of the network":
                simulator.SaveNetwork();
                break;
            default:
                simulator.Change(new());
                break;
        }
    }

    /// <summary>The source spikes in step 7, and the rule fails at that.</summary>
    private static NetworkPlan FailingAtSpikes() =>
        Network(Population("a", 1, Declared.Relay, ("fire", Constant(7))), Population("b", 900, Declared.Relay)) with
    {
        Projections = [Projection("x", "a", "b") with { Rule = Declared.FaultyRule, Connector = Declared.Wired((0, 3), (0, 800)) }],
    };

    private static PopulationPlan Grower(int fire) => Population("a", 600, Declared.Relay, ("fire", Constant(fire))) with
    {
        Calcium = new CalciumPlan(10, 1, 0.5),
        Elements = [Element("axon", Declared.FaultyCurve)],
    };

    private static MechanismException Fail(NetworkPlan plan, int threads)
    {
        using var simulator = new NetworkSimulator(plan, new EngineOptions { Threads = threads });
        return Assert.Throws<MechanismException>(() => simulator.RunTo(plan.Steps));
    }
}

using NeuroForge.Engine.Changes;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Neurons;

/// <summary>
/// Populations that spike at random, in a network. That threads, vectors, slices, snapshots and changes leave no trace, random networks prove, in which
/// there are some.
/// </summary>
public sealed class SourceTests
{
    private const int Size = 400;

    [Fact]
    public void A_rate_that_is_set_at_the_start_is_as_good_as_described()
    {
        double[] chances = [.. Enumerable.Range(0, Size).Select(i => i / 2000.0)];
        Assert.Equal(Spikes(Plan(Constant(0.02))), Spikes(Plan(Constant(0.3)), (0, c => c.Set("populations.p.parameters.chance", 0.02))));
        Assert.Equal(Spikes(Plan(new ListDistribution(chances))), Spikes(Plan(Constant(0.3)), (0, c => c.Set("populations.p.parameters.chance", chances))));
    }

    [Fact]
    public void A_rate_can_change_from_step_to_step()
    {
        var spikes = Spikes(
            Plan(Constant(1)),
            (10, c => c.Set("populations.p.parameters.chance", 0)),
            (20, c => c.Set("populations.p.parameters.chance", [.. Enumerable.Range(0, Size).Select(i => i % 2.0)])),
            (30, c => c.Set("populations.p.parameters.chance", 0)));
        var all = Enumerable.Range(0, 10).SelectMany(step => Enumerable.Range(0, Size).Select(neuron => (step, neuron)));
        var odd = Enumerable.Range(20, 10).SelectMany(step => Enumerable.Range(0, Size).Where(neuron => neuron % 2 == 1).Select(neuron => (step, neuron)));
        Assert.Equal(all.Concat(odd), spikes);
    }

    [Fact]
    public void The_lesioned_are_silent_and_the_others_spike_as_before()
    {
        var plan = Plan(Constant(0.1));
        var lesioned = Enumerable.Range(100, 150).ToHashSet();
        var expected = Spikes(plan).Where(s => s.Step < 20 || !lesioned.Contains(s.Neuron));
        Assert.Equal(expected, Spikes(plan, (20, c => c.Lesion("p", lesioned))));
    }

    [Fact]
    public void Blocks_names_and_seeds_spike_on_their_own_whatever_else_there_is()
    {
        var plan = Plan(Constant(0.1));
        var spikes = Spikes(plan);
        Assert.NotEqual(OfBlock(0), OfBlock(1));
        Assert.NotEqual(spikes, Spikes(plan with { Seed = 2 }));
        Assert.Equal(spikes, Spikes(plan with { Populations = [Population("first", 5, Declared.Sparks), .. plan.Populations] }));
        Assert.Equal(
            spikes.Where(s => s.Neuron < 2 * NeuronBlock.Size),
            Spikes(Network(plan.Populations[0] with { Size = 2 * NeuronBlock.Size }) with { Steps = plan.Steps }));

        IEnumerable<(int, int)> OfBlock(int block) =>
            spikes.Where(s => s.Neuron / NeuronBlock.Size == block).Select(s => (s.Step, s.Neuron % NeuronBlock.Size));
    }

    [Fact]
    public void A_source_that_fails_is_named()
    {
        var failure = Assert.Throws<MechanismException>(() => Network(Population("p", 3, Declared.FaultySource, ("chance", Constant(-1)))).Build());
        Assert.Equal(("faulty", "population p", "cannot tell"), (failure.Mechanism.Id, failure.Place, failure.InnerException!.Message));
        Assert.Equal(
            "populations.p.parameters.chance",
            Assert.Throws<PlanException>(() => Network(Population("p", 3, Declared.FaultySource, ("chance", Constant(0.6)))).Build()).Path);
    }

    [Fact]
    public void A_change_that_a_source_refuses_changes_nothing()
    {
        var plan = Network(Population("p", Size, Declared.FaultySource)) with { Steps = 100 };
        using var simulator = new NetworkSimulator(plan, new());
        simulator.RunTo(50);
        Assert.Throws<MechanismException>(() => Change(simulator, c => c.Set("populations.p.parameters.chance", -1)));
        Assert.Throws<ChangeException>(() => Change(simulator, c => c.Set("populations.p.parameters.chance", 0.6)));
        simulator.RunTo(100);
        Assert.Equal(plan.Hash(), simulator.StateHash());
    }

    private static NetworkPlan Plan(Distribution chance) => Network(Population("p", Size, Declared.Sparks, ("chance", chance))) with { Steps = 40 };

    private static (int Step, int Neuron)[] Spikes(NetworkPlan plan, params (int Step, Action<NetworkChange> Describe)[] changes)
    {
        var memory = new Memory();
        using var simulator = new NetworkSimulator(plan with { Recorders = [Recorder(memory, "spikes", "p")] }, new() { Threads = 2 });
        foreach (var (step, describe) in changes)
        {
            simulator.RunTo(step);
            Change(simulator, describe);
        }

        simulator.RunTo(plan.Steps);
        simulator.End(RunOutcome.Completed);
        return [.. memory.Spiked.Select(s => ((int)Math.Round(s.Time / Step) - 1, s.Neuron))];
    }

    private static void Change(NetworkSimulator simulator, Action<NetworkChange> describe)
    {
        var change = new NetworkChange();
        describe(change);
        simulator.Change(change);
    }
}

using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Recording;
using NeuroForge.Rewiring;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Recording;

/// <summary>The life of every synapse, from its birth to its death, as a recording of rewiring tells it.</summary>
public sealed class LifeTests
{
    [Fact]
    public void It_begins_with_the_synapses_that_the_network_begins_with()
    {
        var events = Record(Churning with { Connector = Declared.RandomPairs.Use(("pairs", 9000.0)) }, steps: 1).ToList();
        var initial = events.TakeWhile(e => e.Event.Cause == RewiringEvent.Initial).ToList();
        Assert.InRange(initial.Count, 4097, 9000);
        Assert.All(initial, e => Assert.Equal((0, true, 0), (e.Time, e.Event.Born, e.Event.Age)));
        Assert.Equal(Enumerable.Range(0, initial.Count).Select(i => (long)i), initial.Select(e => e.Event.Synapse).Order());
        Assert.DoesNotContain(events.Skip(initial.Count), e => e.Event.Cause == RewiringEvent.Initial);
    }

    [Fact]
    public void Every_synapse_is_born_once_dies_at_most_once_and_is_as_old_as_that_says()
    {
        var born = new Dictionary<long, (double Time, RewiringEvent Event)>();
        var deaths = 0;
        foreach (var (time, life) in Record(Churning, steps: 400))
        {
            if (life.Born)
            {
                Assert.True(born.TryAdd(life.Synapse, (time, life)), "born twice");
                Assert.Equal(0, life.Age);
                continue;
            }

            Assert.True(born.Remove(life.Synapse, out var birth), "died without being alive");
            Assert.Equal(birth.Event with { Born = false, Age = life.Age, Cause = life.Cause }, life);
            Assert.Equal(time - birth.Time, life.Age, 1e-9);
            deaths++;
        }

        Assert.InRange(deaths, 100, int.MaxValue);
        Assert.Contains(born.Values, b => b.Time > 0);
    }

    [Fact]
    public void A_delay_is_that_of_the_synapse_in_ms() => Assert.All(
        Record(Churning with { Delay = new LinspaceDistribution(2, 7) }, steps: 100)
            .Where(e => e.Event.Cause == RewiringEvent.Initial)
            .Select(e => Math.Round(e.Event.Delay / Step, 9)),
        delay => Assert.Contains(delay, new double[] { 2, 3, 4, 5, 6, 7 }));

    [Fact]
    public void Multapses_are_told_apart()
    {
        var events = Record(Churning with { Connector = Declared.Wired((0, 0), (0, 0)), Rewiring = Scripted((view, edit) => DeleteLast(view, edit)) }, steps: 3)
            .ToList();
        Assert.Equal([0, 1, 1], events.Select(e => e.Event.Synapse));
        Assert.Equal([true, true, false], events.Select(e => e.Event.Born));
    }

    [Fact]
    public void Causes_are_those_that_the_strategy_gives_or_say_pruned_and_grown()
    {
        var rewiring = Scripted((view, edit) =>
        {
            edit.Delete(0);
            edit.Delete(1, "weight below threshold");
            edit.Create(1, 1);
            edit.Create(1, 2, 0.5);
            edit.Create(1, 3, null, "regrown");
        });
        var events = Record(Churning with { Connector = Declared.Wired((0, 0), (0, 1)), Rewiring = rewiring }, steps: 1);
        Assert.Equal(["initial", "initial", "pruned", "weight below threshold", "grown", "grown", "regrown"], events.Select(e => e.Event.Cause));
    }

    [Fact]
    public void Recording_it_changes_nothing()
    {
        var plan = Network(Population("p", 20, Declared.Noisy)) with { Steps = 300, Projections = [Churning with { To = ["p"] }] };
        Assert.Equal(plan.Hash(), (plan with { Recorders = [Recorder(new Memory(), "rewiring", "c")] }).Hash());
    }

    private static ProjectionPlan Churning => Projection("c", "p", "p q") with
    {
        Weight = new UniformDistribution(0, 1),
        Delay = new UniformDistribution(1, 9),
        Connector = Declared.RandomPairs.Use(("pairs", 300.0)),
        Rewiring = new RewiringPlan { Every = 7, Strategy = Declared.RandomEdits.Use(("creations", 20.0), ("deletion", 0.05)) },
    };

    private static RewiringPlan Scripted(Action<IConnectivityView, ConnectivityEdit> script) =>
        new() { Every = 2, Strategy = Declared.Scripted((view, edit, _) => script(view, edit)) };

    private static void DeleteLast(IConnectivityView view, ConnectivityEdit edit)
    {
        if (view.SynapseCount > 1)
        {
            edit.Delete(view.SynapseCount - 1);
        }
    }

    private static IEnumerable<(double Time, RewiringEvent Event)> Record(ProjectionPlan projection, long steps)
    {
        var memory = new Memory();
        var plan = Network(Population("p", 20, Declared.Relay), Population("q", 270, Declared.Relay)) with
        {
            Steps = steps,
            Projections = [projection],
            Recorders = [Recorder(memory, "rewiring", "c")],
        };
        plan.Run(threads: 2);
        return memory.Rewirings.SelectMany(r => r.Events.Select(e => (r.Time, e)));
    }
}

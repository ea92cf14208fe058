using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Engine.Whole;
using NeuroForge.Rewiring;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Rewiring;

/// <summary>A strategy that decides for each target alone sees its synapses and neurons, and its proposals become one edit.</summary>
public sealed class ByTargetTests
{
    [Fact]
    public void Synapses_of_a_target_are_seen_by_source_with_all_their_numbers()
    {
        var seen = new List<(int Target, int Source, double Weight, double Age, double Uses, double Phase)>();
        var delays = new List<double>();
        var network = Rewired((strategy, synapses, _) =>
        {
            for (var i = 0; i < synapses.Count; i++)
            {
                var source = synapses.Sources[i];
                seen.Add((synapses.Target, source, synapses.Weights[i], synapses.Ages[i], synapses[strategy.Uses][i], strategy.Phases[source]));
                delays.Add(synapses.Delays[i]);
            }
        });
        network.Rewiring[0].Update(30);
        Assert.Equal(
            [(1, 0, 3, 3, 0.5, 0.25), (5, 3, 3, 3, 0.5, 0.25), (7, 0, 3, 3, 0.5, 0.25), (7, 4, 3, 3, 0.5, 0.25)],
            seen.Select(s => (s.Target, s.Source, s.Weight, Math.Round(s.Age, 9), s.Uses, s.Phase)));
        var view = network.Rewiring[0].Editor.View; // by source: 0 to 1, 0 to 7, 3 to 5, 4 to 7
        Assert.Equal([view.DelayOf(0), view.DelayOf(2), view.DelayOf(1), view.DelayOf(3)], delays);
        Assert.Equal([3, 3, 3, 3], Enumerable.Range(0, 4).Select(synapse => Math.Round(view.AgeOf(synapse), 9)));
    }

    [Fact]
    public void Weights_and_states_are_set_and_births_have_a_delay_and_states_of_their_own()
    {
        var network = Rewired((strategy, synapses, edit) =>
        {
            for (var i = 0; i < synapses.Count; i++)
            {
                edit.SetWeight(i, 10 + synapses.Target);
                edit.SetState(i, strategy.Uses, 20 + synapses.Sources[i]);
                Assert.Equal(10 + synapses.Target, synapses.Weights[i]);
            }

            if (synapses.Target == 5)
            {
                edit.Create(2, 7, 0.3, [8, 9], "new");
            }
        });
        network.Rewiring[0].Update(30);
        Assert.Equal(["0 1 11 20 0", "0 7 17 20 0", "2 5 7 8 9", "3 5 15 23 0", "4 7 17 24 0"], Listed(network));
        Assert.Equal(3, network.Rewiring[0].Editor.View.StepsOf(2));
    }

    [Fact]
    public void What_may_be_joined_follows_the_edit()
    {
        var checkedTargets = 0;
        Rewired((_, synapses, edit) =>
        {
            if (synapses.Target == 7)
            {
                Assert.False(edit.MayJoin(0));
                edit.Delete(0);
                Assert.True(edit.MayJoin(0));
                edit.Create(0);
                Assert.False(edit.MayJoin(0));
                Assert.False(edit.MayJoin(4));
                Assert.True(edit.MayJoin(1));
                checkedTargets++;
            }

            if (synapses.Target == 2)
            {
                Assert.False(edit.MayJoin(2)); // the same neuron
                Assert.True(edit.MayJoin(3));
                checkedTargets++;
            }
        }).Rewiring[0].Update(0);
        Assert.Equal(2, checkedTargets);
    }

    [Fact]
    public void Proposals_are_applied_in_the_order_of_targets_and_then_completed_for_the_whole()
    {
        var births = new List<int>();
        var network = Rewired(
            (_, synapses, edit) =>
            {
                if (synapses.Count > 0)
                {
                    edit.Delete(0, "first");
                }
            },
            (view, edit) =>
            {
                births.AddRange(edit.Deleted.Select(view.TargetOf));
                foreach (var _ in edit.Deleted)
                {
                    edit.Create(1, births[^1]);
                    births[^1]--;
                }
            });
        network.Rewiring[0].Update(30);
        Assert.Equal([1, 5], births.Take(2));
        Assert.Equal(["-0 1 first", "-3 5 first", "-0 7 first"], Events(network, born: false));
        Assert.Equal(["+1 7 grown", "+1 6 grown", "+1 5 grown"], Events(network, born: true));
    }

    [Fact]
    public void Lesioned_targets_are_left_out_and_lesioned_sources_may_not_be_joined()
    {
        var targets = new List<int>();
        var network = Rewired((_, synapses, edit) =>
        {
            targets.Add(synapses.Target);
            Assert.False(edit.MayJoin(1));
        });
        network.Populations[0].Lesion(1);
        network.Rewiring[0].Update(30);
        Assert.Equal([0, 2, 3, 4, 5, 6, 7, 8], targets);
    }

    [Theory]
    [InlineData("the strategy deleted synapse 5 of a target with 2 synapses")]
    [InlineData("the strategy changed the weight of a synapse onto target 7 to NaN, which is not finite")]
    [InlineData("the strategy changed a state of a synapse onto target 7 to Infinity, which is not finite")]
    [InlineData("the strategy created a synapse with a delay of 9 ms, but delays of the projection are from 0.1 to 0.4 ms")]
    [InlineData("the strategy created a synapse with 1 states, but the synapse rule has 2")]
    [InlineData("the strategy connected source 4 to target 7 twice, but the projection has no multapses")]
    public void A_fault_is_attributed_to_the_strategy(string message)
    {
        var network = Rewired((strategy, synapses, edit) =>
        {
            if (synapses.Target != 7)
            {
                return;
            }

            switch (message[13..20])
            {
                case "deleted":
                    edit.Delete(5);
                    break;
                case "changed" when message.Contains("weight", StringComparison.Ordinal):
                    edit.SetWeight(1, double.NaN);
                    break;
                case "changed":
                    edit.SetState(0, strategy.Uses, double.PositiveInfinity);
                    break;
                case "created" when message.Contains("delay", StringComparison.Ordinal):
                    edit.Create(1, 1, 9, []);
                    break;
                case "created":
                    edit.Create(1, 1, null, [1]);
                    break;
                default:
                    edit.Create(4);
                    break;
            }
        });
        var failure = Assert.Throws<MechanismException>(() => network.Rewiring[0].Update(30));
        Assert.Equal(message, failure.InnerException!.Message);
        Assert.Equal("projection c", failure.Place);
    }

    [Fact]
    public void Values_that_are_missing_are_refused()
    {
        Assert.Equal(
            "rewiring strategy \"scripted_by_target\" sees \"calcium\" (1) of the targets, but population \"p\" has no \"calcium\"",
            Refusal(p => p with { Calcium = null }, p => p));
        Assert.Equal(
            "rewiring strategy \"scripted_by_target\" sees \"phase\" (1) of the sources, but neuron model \"relay\" of population \"p\" has no state with that "
                + "name",
            Refusal(p => p with { Model = Declared.Relay }, p => p));
        Assert.Equal(
            "rewiring strategy \"scripted_by_target\" sees the state \"uses\" (1) of synapses, but synapse rule \"plain\" has no state with that name",
            Refusal(p => p, p => p with { Rule = Declared.Plain }));
    }

    [Fact]
    public void A_group_is_seen_alone_and_numbered_among_itself()
    {
        var seen = new List<(int Target, int Count, int Pool)>();
        var plan = Planned((_, synapses, edit) =>
        {
            seen.Add((synapses.Target, synapses.Count, synapses.SourcePool.Count));
            if (synapses.Target == 0)
            {
                Assert.False(edit.MayJoin(0));
                edit.Create(1);
            }
        });
        plan = plan with
        {
            Groups = [new GroupPlan { Name = "some", Population = "p", Neurons = [4, 7] }],
            Projections = [plan.Projections[0] with { ToGroups = ["some"], FromGroups = ["some"], Connector = null }],
        };
        var network = plan.Build();
        network.Rewiring[0].Update(30);
        Assert.Equal([(0, 0, 2), (1, 0, 2)], seen);
        Assert.Equal(["+7 4 grown"], Events(network, born: true));
    }

    /// <summary>Reading, drawing and setting allocates a few objects for an update and none for a synapse or a target.</summary>
    [Fact]
    public void An_update_of_twenty_thousand_synapses_allocates_nothing_for_them()
    {
        var plan = Planned((strategy, synapses, edit) =>
        {
            for (var i = 0; i < synapses.Count; i++)
            {
                var moved = synapses.Weights[i] + synapses.Delays[i] + synapses.Ages[i] + synapses[strategy.Uses][i] + synapses.Random.NextNormal();
                edit.SetWeight(i, moved);
                Assert.False(edit.MayJoin(synapses.Sources[i]));
            }
        });
        var network = (plan with
        {
            Populations = [plan.Populations[0] with { Size = 300 }],
            Projections = [plan.Projections[0] with { Connector = Declared.RandomPairs.Use(("pairs", 20_000.0)) }],
        }).Build();
        for (var step = 0; step < 30; step += 10)
        {
            network.Rewiring[0].Update(step);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        network.Rewiring[0].Update(30);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4000);
        Assert.InRange(network.Projections[0].Count, 10_000, 20_000);
    }

    private static string Refusal(Func<PopulationPlan, PopulationPlan> population, Func<ProjectionPlan, ProjectionPlan> projection)
    {
        var plan = Planned((_, _, _) => { });
        return Assert.Throws<PlanException>(() => (plan with
        {
            Populations = [population(plan.Populations[0])],
            Projections = [projection(plan.Projections[0])],
        }).Build()).Message;
    }

    private static IEnumerable<string> Events(Network network, bool born) => network.Rewiring[0].Editor.Events
        .Where(e => e.Born == born)
        .Select(e => $"{(born ? '+' : '-')}{e.Source} {e.Target} {e.Cause}");

    private static IEnumerable<string> Listed(Network network)
    {
        var view = network.Rewiring[0].Editor.View;
        return Enumerable.Range(0, view.SynapseCount).Select(synapse => FormattableString.Invariant(
            $"{view.SourceOf(synapse)} {view.TargetOf(synapse)} {view.WeightOf(synapse)} {view.StateOf(synapse, new(0))} {view.StateOf(synapse, new(1))}"));
    }

    private static Network Rewired(
        Action<ScriptedByTarget, TargetSynapses, TargetEdit> script, Action<IConnectivityView, ConnectivityEdit>? whole = null) =>
        Planned(script, whole).Build();

    private static NetworkPlan Planned(
        Action<ScriptedByTarget, TargetSynapses, TargetEdit> script, Action<IConnectivityView, ConnectivityEdit>? whole = null) =>
        Network(Population("p", 9, Declared.Rotator) with
        {
            Calcium = new CalciumPlan(10, 1),
            Initial = Values(("phase", Constant(0.25))),
        }) with
        {
            Projections =
            [
                Projection("c", "p", "p") with
                {
                    Rule = Declared.Depressing,
                    Weight = Constant(3),
                    Delay = new UniformDistribution(1, 4),
                    Autapses = false,
                    Multapses = false,
                    Connector = Declared.Wired((0, 7), (0, 1), (3, 5), (4, 7)),
                    Rewiring = new RewiringPlan { Every = 10, Strategy = Declared.ScriptedByTarget(script, whole) },
                },
            ],
        };
}

using FsCheck;
using FsCheck.Fluent;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Engine.Whole;
using NeuroForge.Rewiring;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Rewiring;

/// <summary>An edit is applied as a whole, and all that is told of connectivity agrees afterwards.</summary>
public sealed class TransactionTests
{
    [Fact]
    public void Rows_views_elements_and_events_agree_after_any_sequence_of_edits() => Prop.ForAll(
        Gen.Choose(0, 1_000_000).ToArbitrary(),
        seed =>
        {
            var model = new RewiredModel(seed);
            for (var step = 0; step < 120; step += 10)
            {
                model.Update(step);
            }

            Assert.Empty(model.Faults);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void Nothing_is_lost_when_a_row_outgrows_its_room()
    {
        var created = 0;
        var network = Rewired((view, edit) =>
        {
            Assert.Equal(Enumerable.Range(0, created).Select(i => i % 7), view.Outgoing(1).ToArray().Select(view.TargetOf));
            for (var i = 0; i < 1000; i++)
            {
                edit.Create(1, created++ % 7);
            }
        });
        for (var step = 0; step < 20; step++)
        {
            network.Rewiring[0].Update(step);
        }

        Assert.Equal(20_000, network.Projections[0].Count);
    }

    [Fact]
    public void Elements_set_by_a_strategy_are_set_after_its_synapses_are_bound()
    {
        var network = Rewired((_, edit) =>
        {
            edit.SetElements(Side.Pre, 2, 4.5);
            edit.Create(2, 3);
        });
        network.Rewiring[0].Update(0);
        var axons = network.Populations[0].FindElements("axon")!;
        Assert.Equal([0, 0, 4.5, 0, 0, 0, 0], axons.Grown.ToArray());
        Assert.Equal([0, 0, 1, 0, 0, 0, 0], axons.Connected.ToArray());
    }

    [Fact]
    public void A_synapse_may_take_the_place_of_one_that_dies_in_the_same_edit()
    {
        var network = Rewired((view, edit) =>
        {
            if (view.SynapseCount > 0)
            {
                edit.Delete(0);
            }

            edit.Create(1, 2);
        });
        network.Rewiring[0].Update(0);
        network.Rewiring[0].Update(1);
        Assert.Equal(1, network.Projections[0].Count);
    }

    [Fact]
    public void The_weights_of_synapses_born_at_the_start_are_not_those_of_the_first_ones_again()
    {
        var plan = Network(Population("p", 7, Declared.Relay)) with
        {
            Projections =
            [
                Projection("c", "p", "p") with
                {
                    Weight = new UniformDistribution(0, 1),
                    Connector = Declared.Wired((0, 0), (0, 1), (0, 2)),
                    Rewiring = new RewiringPlan { Every = 10, Strategy = Declared.Scripted((_, edit, _) => edit.Create(1, 1)) },
                },
            ],
        };
        var network = plan.Build();
        network.Rewiring[0].Update(0);
        var store = network.Projections[0].Stores[0];
        var weights = Enumerable.Range(0, 2)
            .SelectMany(source => Enumerable.Range(store.Row(source).First, store.Row(source).Count))
            .Select(store.WeightAt)
            .ToList();
        Assert.Equal(4, weights.Count);
        Assert.Equal(4, weights.Distinct().Count());
    }

    private static Network Rewired(Action<IConnectivityView, ConnectivityEdit> script) =>
        (Network(Population("p", 7, Declared.Relay) with { Calcium = new CalciumPlan(10, 1), Elements = [Element("axon", Declared.Steady)] }) with
        {
            Projections =
            [
                Projection("c", "p", "p") with
                {
                    Rewiring = new RewiringPlan { Every = 1, Pre = "axon", Strategy = Declared.Scripted((view, edit, _) => script(view, edit)) },
                },
            ],
        }).Build();
}

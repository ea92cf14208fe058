using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Tests.Drafts;
using NeuroForge.Engine.Tests.Mechanisms;
using NeuroForge.Engine.Whole;
using NeuroForge.Rewiring;
using static NeuroForge.Engine.Tests.Drafts.Draft;

namespace NeuroForge.Engine.Tests.Rewiring;

/// <summary>An edit with a single fault is refused as a whole, and the message says what the strategy did.</summary>
public sealed class InvalidEditTests
{
    private static readonly Dictionary<string, Action<ConnectivityEdit>> Faults = new()
    {
        ["the strategy deleted synapse -1, but there are 3 synapses"] = edit => edit.Delete(-1),
        ["the strategy deleted synapse 3, but there are 3 synapses"] = edit => edit.Delete(3),
        ["the strategy deleted synapse 0 twice"] = edit => edit.Delete(0),
        ["the strategy created a synapse from source 5, but there are 5 sources"] = edit => edit.Create(5, 0),
        ["the strategy created a synapse from source -1, but there are 5 sources"] = edit => edit.Create(-1, 0),
        ["the strategy created a synapse onto target 9, but there are 9 targets"] = edit => edit.Create(0, 9),
        ["the strategy created a synapse onto target -2, but there are 9 targets"] = edit => edit.Create(0, -2),
        ["the strategy created a synapse with weight NaN, which is not finite"] = edit => edit.Create(0, 1, double.NaN),
        ["the strategy created a synapse with weight Infinity, which is not finite"] = edit => edit.Create(0, 1, double.PositiveInfinity),
        ["the strategy connected source 2 to itself, but the projection has no autapses"] = edit => edit.Create(2, 2),
        ["the strategy connected source 1 to target 7 twice, but the projection has no multapses"] = edit => edit.Create(1, 7),
        ["the strategy connected source 3 to target 0 twice, but the projection has no multapses"] = edit => edit.Create(3, 0),
        ["the strategy changed elements on the Post side, but the projection binds none there"] = edit => edit.SetElements(Side.Post, 0, 1),
        ["the strategy changed elements of neuron 5, but there are 5 neurons"] = edit => edit.SetElements(Side.Pre, 5, 1),
        ["the strategy changed elements of neuron -1, but there are 5 neurons"] = edit => edit.SetElements(Side.Pre, -1, 1),
        ["the strategy set the elements of neuron 4 to -0.5, which is not a finite number of at least 0"] = edit => edit.SetElements(Side.Pre, 4, -0.5),
        ["the strategy set the elements of neuron 4 to NaN, which is not a finite number of at least 0"] = edit => edit.SetElements(Side.Pre, 4, double.NaN),
    };

    public static TheoryData<string> Messages => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(Messages))]
    public void Nothing_of_a_faulty_edit_is_applied(string message)
    {
        var network = Network(Faults[message]);
        var before = network.Hash();
        var failure = Assert.Throws<MechanismException>(() => network.Rewiring[0].Update(30));
        Assert.Equal(message, failure.InnerException!.Message);
        Assert.Equal("projection c", failure.Place);
        Assert.Equal(30 * Step, failure.Time);
        Assert.Equal("scripted", failure.Mechanism.Id);
        Assert.Empty(network.Rewiring[0].Editor.Events);
        Assert.Equal(before, network.Hash());
    }

    [Fact]
    public void The_rest_of_those_edits_is_sound()
    {
        var network = Network(_ => { });
        var before = network.Hash();
        network.Rewiring[0].Update(30);
        Assert.Equal(3, network.Rewiring[0].Editor.Events.Count);
        Assert.NotEqual(before, network.Hash());
    }

    /// <summary>Sources are p (5), targets p and q (9). Synapse 0 is deleted by every edit, so (0, 0) may be joined again.</summary>
    private static Network Network(Action<ConnectivityEdit> fault)
    {
        var p = Population("p", 5, Declared.Relay) with { Calcium = new CalciumPlan(10, 1), Elements = [Element("axon", Declared.Steady)] };
        var projection = Projection("c", "p", "p q") with
        {
            Autapses = false,
            Multapses = false,
            Connector = Declared.Wired((0, 5), (1, 7), (4, 8)),
            Rewiring = new RewiringPlan
            {
                Every = 10,
                Pre = "axon",
                Strategy = Declared.Scripted((_, edit, _) =>
                {
                    edit.Delete(0);
                    edit.Create(0, 5);
                    edit.Create(3, 0);
                    edit.SetElements(Side.Pre, 1, 2.5);
                    fault(edit);
                }),
            },
        };
        return (Draft.Network(p, Population("q", 4, Declared.Relay)) with { Projections = [projection] }).Build();
    }
}

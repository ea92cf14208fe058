using System.Text.Json.Nodes;
using NeuroForge.Declarations;
using NeuroForge.Engine.Building;
using NeuroForge.Mechanisms;
using NeuroForge.Rewiring;
using NeuroForge.Testing.Parts;
using NeuroForge.Units;

namespace NeuroForge.Testing.Networks;

/// <summary>A population whose synapses a strategy rewires.</summary>
internal static class RewiringNetworks
{
    private const int Neurons = 24;

    /// <summary>Neurons for a strategy that decides for each target alone: enough for several shards.</summary>
    private const int ManyNeurons = 300;

    private const double Every = 5;
    private static readonly string[] Elements = ["axon", "dendrite"];

    /// <summary>Adds a strategy that rewires a population.</summary>
    internal static void Rewire(SmallNetwork network, Mechanism strategy, RewiringSetting setting)
    {
        var rule = Rule(network.Mechanisms, strategy);
        var model = Model(network.Mechanisms, strategy, rule);
        var receptor = Receptor(model, strategy, rule) ?? model.Inputs[0];
        network.Populate(SmallNetwork.Cells, model, strategy.Implements(typeof(IRewireByTarget)) ? ManyNeurons : Neurons);
        network.Furnish(SmallNetwork.Cells, "layout", network.Use("model", network.Mechanisms.Part(MechanismKind.Layout)));
        network.Tested = network.Use("strategy", strategy);
        network.Tested["every"] = SmallNetwork.Ms(Every);
        if (setting.Growth is { } rate)
        {
            Grow(network, rate);
        }
        else if (strategy.SeenOfNeurons.Any(seen => seen.Name == SeenOfNeurons.Calcium))
        {
            Furnish(network);
        }

        network.Add("projections", "tested", new JsonObject
        {
            ["from"] = SmallNetwork.Cells,
            ["to"] = SmallNetwork.Cells,
            ["receptor"] = receptor.Name,
            ["autapses"] = setting.Autapses,
            ["multapses"] = setting.Multapses,
            ["synapse"] = rule == network.Mechanisms.Part(MechanismKind.SynapseRule)
                ? SynapseNetworks.KitSynapse(network, receptor.Unit)
                : new JsonObject { ["model"] = rule.QualifiedId, ["weight"] = WeightText.Of(rule, receptor.Unit), ["delay"] = SmallNetwork.Ms(1) },
            ["connect"] = new JsonObject { ["model"] = network.Mechanisms.Part(MechanismKind.Connector).QualifiedId, ["share"] = setting.Share },
            ["rewiring"] = network.Tested,
        });
    }

    /// <summary>The synapse rule of the kit, or the first one that has the states that the strategy sees, if there is one.</summary>
    private static Mechanism Rule(KitMechanisms mechanisms, Mechanism strategy) =>
        mechanisms.All(MechanismKind.SynapseRule)
            .FirstOrDefault(rule => strategy.SeenOfSynapses.All(seen => StrategyCheck.Fault(strategy, seen, rule) is null))
                ?? mechanisms.Part(MechanismKind.SynapseRule);

    /// <summary>
    /// The first neuron model that has what the strategy and the rule see and a receptor for their weights, the kit's before others; the kit's if there is
    /// none.
    /// </summary>
    private static Mechanism Model(KitMechanisms mechanisms, Mechanism strategy, Mechanism rule) =>
        mechanisms.All(MechanismKind.NeuronModel)
            .FirstOrDefault(model => Receptor(model, strategy, rule) is not null
                && strategy.SeenOfNeurons.All(seen => StrategyCheck.Fault(strategy, seen, "", model, hasCalcium: true) is null)
                && new[] { Side.Pre, Side.Post }.All(side => SeenStateCheck.Sees(rule, side, model) && SpikingCheck.Fault(rule, side, "", model) is null))
                    ?? mechanisms.Part(MechanismKind.NeuronModel);

    private static InputDeclaration? Receptor(Mechanism model, Mechanism strategy, Mechanism rule) => model.Inputs.FirstOrDefault(input =>
        WeightUnitCheck.Fault(strategy, input.Unit) is null && WeightUnitCheck.Fault(rule, input.Unit) is null && input.Accepts(rule.Gives));

    /// <summary>Adds elements to the neurons, and recorders that keep the smallest number of vacant ones.</summary>
    private static void Grow(SmallNetwork network, double rate)
    {
        var elements = new JsonObject();
        foreach (var element in Elements)
        {
            elements[element] = new JsonObject
            {
                ["curve"] = network.Mechanisms.Part(MechanismKind.GrowthCurve).QualifiedId,
                ["growth_rate"] = ParameterText.Quantity(rate, Unit.Parse("1/ms")),
                ["initial"] = Neurons,
                ["vacant_decay"] = 0,
            };
            network.Add("recorders", element, new JsonObject
            {
                ["model"] = network.Mechanisms.Part(MechanismKind.Recorder).QualifiedId,
                ["record"] = element + ".vacant",
                ["of"] = SmallNetwork.Cells,
                ["reduce"] = "min",
                ["every"] = SmallNetwork.Ms(0.1),
            });
        }

        Furnish(network);
        network.Furnish(SmallNetwork.Cells, "elements", elements);
        network.Tested["pre"] = Elements[0];
        network.Tested["post"] = Elements[1];
    }

    private static void Furnish(SmallNetwork network) =>
        network.Furnish(SmallNetwork.Cells, "calcium", new JsonObject { ["tau"] = "100 ms", ["beta"] = 0.05 });
}

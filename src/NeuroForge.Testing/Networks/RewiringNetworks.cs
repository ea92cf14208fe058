using System.Text.Json.Nodes;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Testing.Parts;
using NeuroForge.Units;

namespace NeuroForge.Testing.Networks;

/// <summary>A population whose synapses a strategy rewires.</summary>
internal static class RewiringNetworks
{
    private const int Neurons = 24;
    private const double Every = 5;
    private static readonly string[] Elements = ["axon", "dendrite"];

    /// <summary>Adds a strategy that rewires a population.</summary>
    internal static void Rewire(SmallNetwork network, Mechanism strategy, RewiringSetting setting)
    {
        var model = Model(network.Mechanisms, strategy);
        var receptor = SynapseNetworks.Receptor(model, strategy) ?? model.Inputs[0];
        network.Populate(SmallNetwork.Cells, model, Neurons);
        network.Furnish(SmallNetwork.Cells, "layout", network.Use("model", network.Mechanisms.Part(MechanismKind.Layout)));
        network.Tested = network.Use("strategy", strategy);
        network.Tested["every"] = SmallNetwork.Ms(Every);
        if (setting.Growth is { } rate)
        {
            Grow(network, rate);
        }

        network.Add("projections", "tested", new JsonObject
        {
            ["from"] = SmallNetwork.Cells,
            ["to"] = SmallNetwork.Cells,
            ["receptor"] = receptor.Name,
            ["autapses"] = setting.Autapses,
            ["multapses"] = setting.Multapses,
            ["synapse"] = SynapseNetworks.KitSynapse(network, receptor.Unit),
            ["connect"] = new JsonObject { ["model"] = network.Mechanisms.Part(MechanismKind.Connector).QualifiedId, ["share"] = setting.Share },
            ["rewiring"] = network.Tested,
        });
    }

    /// <summary>The first neuron model that has a receptor for the strategy's weights, the kit's before others; the kit's if there is none.</summary>
    private static Mechanism Model(KitMechanisms mechanisms, Mechanism strategy) =>
        mechanisms.All(MechanismKind.NeuronModel)
            .FirstOrDefault(model => SynapseNetworks.Receptor(model, strategy) is not null) ?? mechanisms.Part(MechanismKind.NeuronModel);

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

        network.Furnish(SmallNetwork.Cells, "calcium", new JsonObject { ["tau"] = "100 ms", ["beta"] = 0.05 });
        network.Furnish(SmallNetwork.Cells, "elements", elements);
        network.Tested["pre"] = Elements[0];
        network.Tested["post"] = Elements[1];
    }
}

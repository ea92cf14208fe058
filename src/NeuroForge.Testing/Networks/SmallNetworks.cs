using System.Text.Json.Nodes;
using NeuroForge.Declarations;
using NeuroForge.Mechanisms;
using NeuroForge.Stimuli;
using NeuroForge.Testing.Subjects;
using NeuroForge.Units;

namespace NeuroForge.Testing.Networks;

/// <summary>Small networks for tests of a mechanism; all other parts are the kit's own.</summary>
internal static class SmallNetworks
{
    private const int ManyNeurons = 400;
    private const int FewNeurons = 40;

    /// <summary>Numbers of neurons with which a stimulus is tried if it does not fit the usual one.</summary>
    private static readonly int[] PowersOfTwo = [.. Enumerable.Range(0, 13).Select(power => 1 << power)];

    /// <summary>A network with the mechanism, with values for all its parameters.</summary>
    internal static SmallNetwork Around(TestedPlugin plugin, Mechanism mechanism)
    {
        var network = new SmallNetwork(plugin);
        switch (mechanism.Kind)
        {
            case MechanismKind.NeuronModel:
                network.Tested = network.Populate(SmallNetwork.Cells, mechanism, ManyNeurons);
                break;
            case MechanismKind.SynapseRule:
                SynapseNetworks.Join(network, plugin, mechanism);
                break;
            case MechanismKind.GrowthCurve:
                AroundCurve(network, mechanism);
                break;
            case MechanismKind.RewiringStrategy:
                RewiringNetworks.Rewire(network, mechanism, new());
                break;
            case MechanismKind.Recorder:
                AroundRecorder(network, mechanism);
                break;
            case MechanismKind.Stimulus:
                AroundStimulus(network, mechanism, FittingSize(plugin, mechanism));
                break;
            case MechanismKind.Connector:
                AroundConnector(network, mechanism);
                break;
            default:
                AroundLayout(network, mechanism);
                break;
        }

        return network;
    }

    private static void AroundCurve(SmallNetwork network, Mechanism curve)
    {
        network.Populate(SmallNetwork.Cells, network.Mechanisms.Part(MechanismKind.NeuronModel), ManyNeurons);
        network.Tested = network.Use("curve", curve);
        network.Furnish(SmallNetwork.Cells, "calcium", new JsonObject { ["tau"] = "100 ms", ["beta"] = 0.05 });
        network.Furnish(SmallNetwork.Cells, "elements", new JsonObject { ["grown"] = network.Tested });
    }

    private static void AroundRecorder(SmallNetwork network, Mechanism recorder)
    {
        network.Populate(SmallNetwork.Cells, network.Mechanisms.Part(MechanismKind.NeuronModel), FewNeurons);
        network.Tested = network.Use("model", recorder);
        network.Tested["record"] = "spikes";
        network.Tested["of"] = SmallNetwork.Cells;
        network.Add("recorders", "spikes", network.Tested);
    }

    /// <summary>The usual number of neurons, or the smallest power of two that the stimulus fits.</summary>
    private static int FittingSize(TestedPlugin plugin, Mechanism stimulus)
    {
        return stimulus.Implements(typeof(ICheckPopulation)) ? PowersOfTwo.Prepend(ManyNeurons).FirstOrDefault(Fits, ManyNeurons) : ManyNeurons;

        bool Fits(int size)
        {
            var network = new SmallNetwork(plugin);
            AroundStimulus(network, stimulus, size);
            return network.Read().Plan is not null;
        }
    }

    /// <summary>Adds the stimulus, which acts on the receptor with its unit.</summary>
    private static void AroundStimulus(SmallNetwork network, Mechanism stimulus, int size)
    {
        var model = network.Mechanisms.Part(MechanismKind.NeuronModel);
        var receptor = model.Inputs.FirstOrDefault(i => i.Unit.Dimension == (stimulus.GivenUnit?.Dimension ?? Dimension.None)) ?? model.Inputs[0];
        network.Populate(SmallNetwork.Cells, model, size);
        network.Tested = network.Use("model", stimulus);
        network.Tested["to"] = SmallNetwork.Cells;
        network.Tested["receptor"] = receptor.Name;
        network.Tested["weight"] = 1;
        network.Add("stimuli", "tested", network.Tested);
    }

    private static void AroundConnector(SmallNetwork network, Mechanism connector)
    {
        network.Populate(SmallNetwork.Cells, network.Mechanisms.Part(MechanismKind.NeuronModel), FewNeurons);
        network.Furnish(SmallNetwork.Cells, "layout", network.Use("model", network.Mechanisms.Part(MechanismKind.Layout)));
        network.Tested = network.Use("model", connector);
        network.Add("projections", "tested", new JsonObject
        {
            ["from"] = SmallNetwork.Cells,
            ["to"] = SmallNetwork.Cells,
            ["receptor"] = "ex",
            ["synapse"] = SynapseNetworks.KitSynapse(network),
            ["connect"] = network.Tested,
        });
    }

    /// <summary>Adds the layout for one neuron: lists of positions have one item for each neuron.</summary>
    private static void AroundLayout(SmallNetwork network, Mechanism layout)
    {
        network.Populate(SmallNetwork.Cells, network.Mechanisms.Part(MechanismKind.NeuronModel), 1);
        network.Tested = network.Use("model", layout);
        network.Furnish(SmallNetwork.Cells, "layout", network.Tested);
    }
}

using System.Text.Json.Nodes;

namespace NeuroForge.Testing;

/// <summary>A network of which a recorder records something of every kind.</summary>
internal static class RecorderNetworks
{
    /// <summary>The network.</summary>
    internal static SmallNetwork Around(TestedPlugin plugin, Mechanism recorder)
    {
        var network = new SmallNetwork(plugin);
        network.Populate(SmallNetwork.Cells, network.Mechanisms.Part(MechanismKind.NeuronModel), 24);
        network.Add("projections", "loop", new JsonObject
        {
            ["from"] = SmallNetwork.Cells,
            ["to"] = SmallNetwork.Cells,
            ["receptor"] = "ex",
            ["synapse"] = SynapseNetworks.KitSynapse(network),
            ["connect"] = new JsonObject { ["model"] = network.Mechanisms.Part(MechanismKind.Connector).Id },
        });
        Record(network, recorder, "spikes", SmallNetwork.Cells, null, null);
        Record(network, recorder, "v", SmallNetwork.Cells, "mean", 1);
        Record(network, recorder, "v", SmallNetwork.Cells, null, 1);
        Record(network, recorder, "weights", "loop", null, 1);
        return network;
    }

    private static void Record(SmallNetwork network, Mechanism recorder, string what, string of, string? reduce, double? every)
    {
        var section = network.Use("model", recorder);
        section["record"] = what;
        section["of"] = of;
        if (reduce is not null)
        {
            section["reduce"] = reduce;
        }

        if (every is not null)
        {
            section["every"] = SmallNetwork.Ms(every.Value);
        }

        network.Add("recorders", $"{what}_{reduce ?? "all"}", section);
    }
}

using System.Text.Json.Nodes;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Networks;

/// <summary>A network with a recording of every kind by a recorder.</summary>
internal static class RecorderNetworks
{
    /// <summary>
    /// The plan of the network, with the recordings that the recorder takes; null if a description cannot use it or it cannot work on this system.
    /// </summary>
    /// <exception cref="MechanismException">The recorder failed.</exception>
    /// <exception cref="PlanException">The recorder takes no recording.</exception>
    internal static NetworkPlan? Plan(TestedPlugin plugin, Mechanism recorder)
    {
        if (Around(plugin, recorder).Read().Plan is not { } plan)
        {
            return null;
        }

        var refusals = plan.Recorders.ToDictionary(recording => recording, recording => Refusal(plan with { Recorders = [recording] }));
        RecorderPlan[] taken = [.. plan.Recorders.Where(recording => refusals[recording] is null)];
        return taken.Length > 0 ? plan with { Recorders = taken }
            : refusals.Values.All(refusal => refusal!.Path.EndsWith(".model", StringComparison.Ordinal)) ? null
            : throw refusals.Values.First()!;
    }

    /// <summary>The network.</summary>
    internal static SmallNetwork Around(TestedPlugin plugin, Mechanism recorder)
    {
        var network = new SmallNetwork(plugin);
        network.Populate(SmallNetwork.Cells, network.Mechanisms.Part(MechanismKind.NeuronModel), 24);
        network.Furnish(SmallNetwork.Cells, "layout", new JsonObject { ["model"] = network.Mechanisms.Part(MechanismKind.Layout).QualifiedId });
        network.Add("projections", "loop", new JsonObject
        {
            ["from"] = SmallNetwork.Cells,
            ["to"] = SmallNetwork.Cells,
            ["receptor"] = "ex",
            ["synapse"] = SynapseNetworks.KitSynapse(network),
            ["connect"] = new JsonObject { ["model"] = network.Mechanisms.Part(MechanismKind.Connector).QualifiedId },
        });
        Record(network, recorder, "spikes", SmallNetwork.Cells, null, null);
        Record(network, recorder, "v", SmallNetwork.Cells, "mean", 1);
        Record(network, recorder, "v", SmallNetwork.Cells, null, 1);
        Record(network, recorder, "weights", "loop", null, 1);
        if (recorder.Implements(typeof(IPositionRecorder)))
        {
            Record(network, recorder, "positions", SmallNetwork.Cells, null, null);
        }

        return network;
    }

    /// <summary>The reason why a recorder does not take the recordings of a plan; null if it does.</summary>
    private static PlanException? Refusal(NetworkPlan plan)
    {
        using var folder = new TemporaryFolder();
        try
        {
            using var simulator = new NetworkSimulator(plan, new() { Directory = folder.Path });
            return null;
        }
        catch (PlanException refusal)
        {
            return refusal;
        }
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

using System.Text.Json.Nodes;
using NeuroForge.Declarations;
using NeuroForge.Engine.Building;
using NeuroForge.Mechanisms;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;
using NeuroForge.Testing.Subjects;
using NeuroForge.Units;

namespace NeuroForge.Testing.Networks;

/// <summary>Two populations joined by a synapse rule.</summary>
internal static class SynapseNetworks
{
    /// <summary>The name of the projection whose rule is tested.</summary>
    internal const string Tested = "tested";

    /// <summary>Its path in the description.</summary>
    internal const string TestedPath = "projections." + Tested;

    private const string Modulators = "modulators";

    private const int Neurons = 150;

    /// <summary>Joins neurons that fit the rule by synapses of the rule.</summary>
    /// <param name="network">The network.</param>
    /// <param name="plugin">The plugin, which may have neuron models that fit the rule.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="share">The fraction of pairs that are joined; with 1 the host uses a matrix.</param>
    internal static void Join(SmallNetwork network, TestedPlugin plugin, Mechanism rule, double share = 0.2)
    {
        var target = Partner(plugin, rule, Side.Post) ?? network.Mechanisms.Part(MechanismKind.NeuronModel);
        network.Populate("sources", Partner(plugin, rule, Side.Pre) ?? network.Mechanisms.Part(MechanismKind.NeuronModel), Neurons);
        network.Populate("targets", target, Neurons);
        network.Tested = network.Use("model", rule);
        var receptor = Receptor(target, rule) ?? target.Inputs[0];
        network.Tested["weight"] = WeightText.Of(rule, receptor.Unit);
        if (rule.Implements(typeof(IOnPreSpike<>)))
        {
            network.Tested["delay"] = SmallNetwork.Ms(1);
        }

        var projection = new JsonObject
        {
            ["from"] = "sources",
            ["to"] = "targets",
            ["receptor"] = receptor.Name,
            ["synapse"] = network.Tested,
            ["connect"] = new JsonObject { ["model"] = network.Mechanisms.Part(MechanismKind.Connector).QualifiedId, ["share"] = share },
        };
        if (rule.IsModulated)
        {
            network.Populate(Modulators, network.Mechanisms.Part(MechanismKind.NeuronModel), Neurons / 10);
            projection["modulator"] = new JsonObject { ["from"] = Modulators, ["delay"] = SmallNetwork.Ms(2) };
        }

        network.Add("projections", Tested, projection);
    }

    /// <summary>
    /// The first neuron model that has everything the rule sees on a side: the kit's, the plugin's own, then any; null if there is none. For targets, one with
    /// a receptor for the rule's weights is preferred.
    /// </summary>
    internal static Mechanism? Partner(TestedPlugin plugin, Mechanism rule, Side side)
    {
        var partners = plugin.Mechanisms.All(MechanismKind.NeuronModel)
            .OrderBy(model => model.Plugin == plugin.Plugin.Identity ? 0 : 1)
            .Prepend(plugin.Mechanisms.Part(MechanismKind.NeuronModel))
            .Where(
                model =>
                    model.Inputs.Count > 0
                        && SpikingCheck.Fault(rule, side, "", model) is null
                        && rule.Seen.OfType<SeenState>().Where(seen => seen.Side == side).All(seen => Has(model, seen)))
            .ToList();
        return partners.Find(model => side == Side.Pre || Receptor(model, rule) is not null) ?? partners.FirstOrDefault();
    }

    /// <summary>The first receptor of a neuron model whose weights fit a rule or strategy; null if there is none.</summary>
    internal static InputDeclaration? Receptor(Mechanism model, Mechanism worker) => model.Inputs.FirstOrDefault(input =>
        WeightUnitCheck.Fault(worker, input.Unit) is null && input.Accepts(worker.Kind == MechanismKind.SynapseRule ? worker.Gives : SignalKinds.Spikes));

    /// <summary>A synapse of the kit, with a small weight that is a pure number.</summary>
    internal static JsonObject KitSynapse(SmallNetwork network) => KitSynapse(network, Unit.Parse("1"));

    /// <summary>A synapse of the kit, with a small weight.</summary>
    /// <param name="network">The network.</param>
    /// <param name="unit">The unit of the receptor.</param>
    internal static JsonObject KitSynapse(SmallNetwork network, Unit unit) => new()
    {
        ["model"] = network.Mechanisms.Part(MechanismKind.SynapseRule).QualifiedId,
        ["weight"] = new JsonObject { ["uniform"] = new JsonArray(ParameterText.Quantity(0, unit), ParameterText.Quantity(0.05, unit)) },
        ["delay"] = SmallNetwork.Ms(1),
    };

    private static bool Has(Mechanism model, SeenState seen) =>
        seen.FindIn(model) is { } unit && unit.Dimension == seen.Unit.Dimension && seen.Unit.Convert(1, unit) == 1;
}

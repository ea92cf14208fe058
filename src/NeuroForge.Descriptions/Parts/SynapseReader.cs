using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Listed;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Building;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;
using NeuroForge.Synapses;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads the synapses of a projection.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class SynapseReader(Reading reading)
{
    private static readonly string[] Precisions = ["double", "single"];

    /// <summary>Stands for values of a file that has not been read yet.</summary>
    private static readonly Distribution Listed = new FileDistribution(0, 0);

    private readonly WorkedWeights _weights = new(reading);

    /// <summary>Reads the section; null if something is missing.</summary>
    /// <param name="node">The section, or null.</param>
    /// <param name="unit">The receptors' unit; null if it is not known, and then weights cannot be checked.</param>
    /// <param name="synapses">The synapses that weights and delays are for.</param>
    /// <param name="rewired">True if the projection is rewired.</param>
    /// <param name="listed">The file that lists the initial synapses; null if none does.</param>
    /// <param name="rule">Their rule, if it is known, even if something else is missing.</param>
    internal ReadSynapse? Read(Node? node, Unit? unit, Entities synapses, bool rewired, ListedTable? listed, out Mechanism? rule)
    {
        rule = null;
        if (Section.Open(reading.Bag, node) is not { } section)
        {
            return null;
        }

        var model = section.Required("model", "the name of a synapse rule");
        rule = reading.Mechanisms.Find(MechanismKind.SynapseRule, model, "model");
        var suits = _weights.Suit(model, rule, unit);
        var weight = IsListed(section, "weight", listed, listed?.HasWeights == true && !rewired) ? Listed : Weight(section, suits ? unit : null, synapses);
        var delay = IsListed(section, "delay", listed, listed?.HasDelays == true && !rewired) ? Listed : Delay(section, rule, synapses);
        var frozen = reading.Scalars.Switch(section.Optional("frozen"), "frozen") ?? false;
        var single = reading.Scalars.Choice(section.Optional("precision"), "precision", Precisions) == Precisions[1];
        if (rule is null)
        {
            return null;
        }

        if (frozen && !rule.Weight!.Plastic)
        {
            section.Refuse("frozen", $"the rule \"{rule.Id}\" never changes weights");
        }

        if (single && PrecisionCheck.Fault(rule, rewired) is { } fault)
        {
            section.Refuse("precision", fault);
        }

        var parameters = reading.KernelParameters.Read(rule, section.Others, section.Node, section.Known, Entities.Synapses);
        CheckShared(section, parameters);
        return weight is null || delay is null ? null : new ReadSynapse(rule, parameters, weight, delay, frozen, single);
    }

    /// <summary>True if a file gives the values of all synapses that there will ever be, so that the description gives none.</summary>
    private static bool IsListed(Section section, string key, ListedTable? table, bool listed)
    {
        if (table?.IsUnknown == true && section.Optional(key) is null)
        {
            return true;
        }

        if (listed)
        {
            section.Refuse(key, $"the file of the synapses has the {key} of each; \"{key}\": \"none\" in \"connect\" leaves them out");
        }

        return listed;
    }

    /// <summary>Checks that parameters of a rule are the same for all its synapses.</summary>
    private void CheckShared(Section section, IReadOnlyDictionary<string, Distribution> parameters)
    {
        foreach (var name in parameters.Where(p => p.Value.Single is null).Select(p => p.Key))
        {
            reading.Bag.Report(
                DiagnosticCodes.BadDistribution,
                section.Node.Member(name)!,
                $"\"{name}\" of a synapse rule is one value for the whole projection, not a distribution",
                "give a single value");
        }
    }

    /// <summary>Reads the delay. Spikes need at least one step; a continuous signal needs none, and has the same delay for all synapses.</summary>
    private Distribution? Delay(Section section, Mechanism? rule, Entities synapses)
    {
        var given = section.Optional("delay");
        return rule is null ? null
            : rule.Implements(typeof(IOnPreSpike<>)) ? reading.Delays.Read(section.Required("delay", "\"1 ms\""), synapses)
            : given is null ? Distribution.Constant(0)
            : reading.Delays.ReadSingle(given);
    }

    private Distribution? Weight(Section section, Unit? unit, Entities synapses)
    {
        if (unit is null)
        {
            section.Required("weight", "...");
            return null;
        }

        var wanted = new Wanted("weight", unit, Wanted.Any);
        return reading.Distributions.Read(section.Required("weight", wanted.Example), wanted, synapses);
    }
}

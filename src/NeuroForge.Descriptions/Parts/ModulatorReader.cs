using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Building;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads the modulators of a projection: the neurons whose spikes are the third factor of its synapse rule.</summary>
/// <param name="reading">The state that all readers share.</param>
/// <param name="names">Finds populations.</param>
internal sealed class ModulatorReader(Reading reading, PartNames names)
{
    private const string Example = "\"modulator\": {\"from\": [\"DA\"], \"delay\": \"1 ms\"}";

    /// <summary>Reads the section; null if there is none, or something is missing.</summary>
    /// <param name="projection">The projection.</param>
    /// <param name="node">The section, or null.</param>
    /// <param name="rule">The rule; null if it is not known.</param>
    internal ModulatorPlan? Read(Node projection, Node? node, Mechanism? rule)
    {
        if (rule is not null && ModulatorCheck.Fault(rule, node is not null) is { } fault)
        {
            reading.Bag.Report(DiagnosticCodes.UnfitModulator, node ?? projection, fault, rule.IsModulated ? $"add {Example}" : Others());
        }

        if (Section.Open(reading.Bag, node) is not { } section)
        {
            return null;
        }

        var from = names.Neurons(section.Required("from", "[\"DA\"]"), "from");
        var delay = section.Required("delay", "\"1 ms\"") is { } given ? reading.Grid.Steps(given, "delay", 1, DelayValues.Longest) : null;
        section.Close();
        foreach (var population in from.Populations.Where(p => p.Model is not null))
        {
            if (ModulatorCheck.Fault(population.Name, population.Model!) is { } silent)
            {
                reading.Bag.Report(DiagnosticCodes.NeverSpikes, node!.Member("from")!, silent, "name neurons that spike", population.Declared);
            }
        }

        return delay is not { } steps || from.Populations.Count == 0 ? null : new ModulatorPlan
        {
            From = [.. from.Populations.Select(population => population.Name)],
            FromGroups = from.Groups,
            Delay = (int)steps,
        };
    }

    private string Others()
    {
        string[] modulated = [.. reading.Source.All(MechanismKind.SynapseRule).Where(rule => rule.IsModulated).Select(rule => rule.Id)];
        return "remove \"modulator\"" + (modulated.Length == 0 ? "" : $", or choose a rule that does: {Wording.List(modulated)}");
    }
}

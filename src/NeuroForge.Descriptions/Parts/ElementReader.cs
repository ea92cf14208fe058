using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads the synaptic elements of a population.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class ElementReader(Reading reading)
{
    /// <summary>Default fraction of vacant elements that is lost at an update, as NEST's parameter tau_vacant.</summary>
    private const double DefaultVacantDecay = 0.1;

    /// <summary>Reads all elements.</summary>
    /// <param name="node">The section, or null.</param>
    /// <param name="hasCalcium">True if the population has calcium, which elements need to grow.</param>
    /// <param name="model">The population's model; null if it is unknown.</param>
    /// <param name="neurons">The population's neurons.</param>
    internal IReadOnlyList<ElementPlan> Read(Node? node, bool hasCalcium, Mechanism? model, Entities neurons)
    {
        if (node is { Kind: NodeKind.Object } && !hasCalcium)
        {
            reading.Bag.Report(
                DiagnosticCodes.NoCalcium,
                node,
                "synaptic elements need calcium to grow, but this population has none",
                "add \"calcium\": {\"tau\": \"10 s\", \"beta\": 0.001}");
        }

        var plans = new List<ElementPlan>();
        foreach (var member in reading.Named(node))
        {
            CheckName(member, model);
            if (ReadOne(member, neurons) is { } plan)
            {
                plans.Add(plan);
            }
        }

        return plans;
    }

    private ElementPlan? ReadOne(NodeMember member, Entities neurons)
    {
        if (Section.Open(reading.Bag, member.Value) is not { } section)
        {
            return null;
        }

        var curve = reading.Mechanisms.Find(MechanismKind.GrowthCurve, section.Required("curve", "the name of a growth curve"), "curve");
        var written = section.Optional("initial");
        var initial = written is { } given
            ? reading.Distributions.Read(given, new Wanted("initial", Wanted.Pure, Wanted.FromZero), neurons)
            : null;
        var decay = section.Optional("vacant_decay") is { } share
            ? reading.Quantities.Bounded(share, new Wanted("vacant_decay", Wanted.Pure, new Bounds(0, true, 1, true), DefaultVacantDecay))
            : DefaultVacantDecay;
        if (curve is null)
        {
            return null;
        }

        var parameters = reading.KernelParameters.Read(curve, section.Others, section.Node, section.Known, neurons);
        return (written is not null && initial is null) || decay is null ? null : new ElementPlan
        {
            Name = member.Name,
            Curve = curve,
            Parameters = parameters,
            Initial = initial,
            VacantDecay = decay.Value,
        };
    }

    private void CheckName(NodeMember member, Mechanism? model)
    {
        var name = member.Name;
        if (QuantityCatalogue.Find(name) is not null || model?.States.Any(s => s.Name == name) == true || model?.Parameters.Any(p => p.Name == name) == true)
        {
            reading.Bag.Report(
                DiagnosticCodes.NameTaken, member, $"\"{name}\" cannot name an element: another recordable quantity has this name", "choose another name");
        }
    }
}

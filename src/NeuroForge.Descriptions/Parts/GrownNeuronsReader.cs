using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads with which calcium and elements of an earlier network a population begins.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class GrownNeuronsReader(Reading reading)
{
    /// <summary>The population with the calcium and the elements of an earlier one; unchanged if there is none, or, with a diagnostic, if it differs.</summary>
    /// <param name="node">The section; null if the description has none.</param>
    /// <param name="plan">The population.</param>
    internal PopulationPlan Begin(Node? node, PopulationPlan plan)
    {
        if (reading.Grown.Read(node, "population", plan.Name) is not { } part || Find(part, node!, plan) is not { } then)
        {
            return plan;
        }

        foreach (var element in plan.Elements.Where(e => !then.Elements.ContainsKey(e.Name)))
        {
            Refuse(
                part,
                $"population \"{then.Name}\" of {Wording.Quote(part.Run.Text)} has no element \"{element.Name}\"",
                $"its elements are {Wording.List(then.Elements.Keys.Order(StringComparer.Ordinal))}");
        }

        foreach (var element in plan.Elements.Where(e => e.Initial is not null))
        {
            reading.Bag.Report(
                DiagnosticCodes.NotForThis,
                node!,
                $"the elements \"{element.Name}\" have an \"initial\" number, and are also taken from an earlier network",
                "omit one of the two");
        }

        WarnOfLesions(part, then);
        return plan with
        {
            InitialCalcium = then.Calcium,
            Elements = [.. plan.Elements.Select(e => then.Elements.TryGetValue(e.Name, out var grown) ? e with { Initial = new ListDistribution(grown) } : e)],
        };
    }

    /// <summary>The earlier population; null, with a diagnostic, if the calcium and the elements of this one cannot be taken from it.</summary>
    private GrownPopulation? Find(GrownPart part, Node node, PopulationPlan plan)
    {
        var run = Wording.Quote(part.Run.Text);
        if (part.Network.Populations.FirstOrDefault(p => p.Name == part.Name) is not { } then)
        {
            Refuse(
                part,
                $"the network of {run} has no population {Wording.Quote(part.Name)}",
                $"name one of its populations by \"population\": {Wording.List(part.Network.Populations.Select(p => p.Name))}");
            return null;
        }

        if (then.Size != plan.Size)
        {
            Refuse(part, $"population \"{then.Name}\" of {run} has {then.Size} neurons, but this one has {plan.Size}", "give it the same size");
            return null;
        }

        if (plan.Calcium is null)
        {
            reading.Bag.Report(
                DiagnosticCodes.NoCalcium,
                node,
                "calcium and elements are taken from an earlier network, but this population has no calcium",
                "give the population \"calcium\", or omit \"from\"");
            return null;
        }

        if (then.Calcium.Length == 0)
        {
            Refuse(part, $"population \"{then.Name}\" of {run} has no calcium", "begin from a network with calcium, or omit \"from\"");
            return null;
        }

        return then;
    }

    private void WarnOfLesions(GrownPart part, GrownPopulation then)
    {
        if (then.Lesioned > 0)
        {
            reading.Bag.Report(
                DiagnosticCodes.LesionedBefore,
                part.Place,
                $"{then.Lesioned} neurons of population \"{then.Name}\" were lesioned in {Wording.Quote(part.Run.Text)}, and are not lesioned here",
                "lesion them in the first phase of the protocol if they are to stay silent");
        }
    }

    private void Refuse(GrownPart part, string fault, string advice) => reading.Bag.Report(DiagnosticCodes.OtherNetwork, part.Place, fault, advice);
}

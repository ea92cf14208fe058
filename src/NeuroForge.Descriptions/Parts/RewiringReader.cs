using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Building;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;
using NeuroForge.Rewiring;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads the rewiring of a projection.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class RewiringReader(Reading reading)
{
    private readonly WorkedWeights _weights = new(reading);

    /// <summary>Reads the section; null if there is none or something is missing.</summary>
    /// <param name="node">The section, or null.</param>
    /// <param name="unit">The unit of the weights; null if it is not known.</param>
    /// <param name="rule">The synapse rule; null if it is not known.</param>
    /// <param name="sources">The projection's source populations.</param>
    /// <param name="targets">The projection's target populations.</param>
    internal RewiringPlan? Read(
        Node? node, Unit? unit, Mechanism? rule, IReadOnlyList<ReadPopulation> sources, IReadOnlyList<ReadPopulation> targets)
    {
        if (Section.Open(reading.Bag, node) is not { } section)
        {
            return null;
        }

        var every = reading.Grid.Steps(section.Required("every", "\"100 ms\""), "every", 1, StepGrid.MostSteps);
        var start = section.Optional("start") is { } given ? reading.Grid.Steps(given, "start", 0, StepGrid.MostSteps) : 0;
        var frozen = reading.Scalars.Switch(section.Optional("frozen"), "frozen") ?? false;
        var pre = Element(section.Optional("pre"), "pre", sources);
        var post = Element(section.Optional("post"), "post", targets);
        CheckElements(section.Optional("post"), pre, post, sources, targets);
        var strategy = reading.Use(MechanismKind.RewiringStrategy, section, "strategy");
        _weights.Suit(section.Optional("strategy"), strategy?.Mechanism, unit);
        CheckSeen(section.Optional("strategy"), strategy?.Mechanism, rule, sources, targets);
        return strategy is null || every is null || start is null ? null : new RewiringPlan
        {
            Strategy = strategy,
            Every = every.Value,
            Start = start.Value,
            Frozen = frozen,
            Pre = pre,
            Post = post,
        };
    }

    /// <summary>Checks that neurons and synapses have the values that the strategy sees.</summary>
    private void CheckSeen(
        Node? node, Mechanism? strategy, Mechanism? rule, IReadOnlyList<ReadPopulation> sources, IReadOnlyList<ReadPopulation> targets)
    {
        foreach (var seen in strategy?.SeenOfNeurons ?? [])
        {
            foreach (var population in (seen.Side == Side.Pre ? sources : targets).Where(p => p.Model is not null))
            {
                if (StrategyCheck.Fault(strategy!, seen, population.Name, population.Model!, population.HasCalcium) is { } fault)
                {
                    reading.Bag.Report(
                        DiagnosticCodes.StrategyCannotSee, node!, fault, "choose a strategy and a neuron model that fit each other", population.Declared);
                }
            }
        }

        foreach (var seen in strategy?.SeenOfSynapses ?? [])
        {
            if (rule is not null && StrategyCheck.Fault(strategy!, seen, rule) is { } fault)
            {
                reading.Bag.Report(DiagnosticCodes.StrategyCannotSee, node!, fault, "choose a strategy and a synapse rule that fit each other");
            }
        }
    }

    private void CheckElements(Node? node, string? pre, string? post, IReadOnlyList<ReadPopulation> sources, IReadOnlyList<ReadPopulation> targets)
    {
        if (SharedElementCheck.Fault(pre, post, sources.Select(s => s.Name), targets.Select(t => t.Name)) is { } fault)
        {
            reading.Bag.Report(DiagnosticCodes.SharedElement, node!, fault, "give the population an element for each side, such as \"axon\" and \"dendrite\"");
        }
    }

    private string? Element(Node? node, string side, IReadOnlyList<ReadPopulation> populations)
    {
        if (reading.Scalars.Expect(node, NodeKind.Word, side, "the name of a synaptic element") is not { } name)
        {
            return null;
        }

        foreach (var population in populations.Where(p => p.Model is not null && !p.Elements.Contains(name.Text)))
        {
            var hint = population.Elements.Count == 0
                ? "declare it in its \"elements\""
                : Spelling.Hint(name.Text, [.. population.Elements.Order(StringComparer.Ordinal)]);
            reading.Bag.Report(
                DiagnosticCodes.UnknownElement,
                name,
                $"population \"{population.Name}\" has no synaptic element {Wording.Quote(name.Text)}",
                hint,
                population.Declared);
        }

        return name.Text;
    }
}

using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads the actions of a phase: its settings, and the entries of its "do", each with one action.</summary>
/// <param name="reading">The shared state of the readers.</param>
/// <param name="names">Finds populations, groups and projections.</param>
/// <param name="stimuli">Reads stimuli.</param>
/// <param name="added">Receives the stimuli of phases.</param>
internal sealed class ActionReader(Reading reading, PartNames names, StimulusReader stimuli, List<StimulusPlan> added)
{
    /// <summary>The kinds of actions.</summary>
    internal static readonly string[] Kinds = ["set", "lesion", "cut", "add", "inject", "stimulate", "freeze", "thaw"];

    private readonly SettingReader _settings = new(reading, stimuli);
    private readonly SurgeryReader _surgery = new(reading, names);

    /// <summary>Reads the actions of a phase, in the order in which they are written.</summary>
    internal IReadOnlyList<PhaseActionPlan> Read(ReadPhase phase)
    {
        var keep = reading.Scalars.Switch(phase.Section.Optional("keep"), "keep") ?? false;
        var actions = new List<PhaseActionPlan>();
        if (phase.Section.Optional("set") is { } set)
        {
            actions.AddRange(_settings.Read(set, phase.First, $"{phase.Place}.set", keep));
        }

        if (phase.Section.Optional("do") is { } entries && reading.Scalars.List(entries, "do", "a list of actions, [{\"lesion\": \"zone\"}]") is { } items)
        {
            foreach (var (item, number) in items.Select((item, number) => (item, number)))
            {
                if (Section.Open(reading.Bag, item) is { } section)
                {
                    actions.AddRange(Entry(section, phase, FormattableString.Invariant($"{phase.Place}.do[{number}]")));
                    section.Close();
                }
            }
        }

        return actions;
    }

    private IEnumerable<PhaseActionPlan> Entry(Section section, ReadPhase phase, string place)
    {
        var step = At(section, phase);
        string[] kinds = [.. Kinds.Where(kind => section.Optional(kind) is not null)];
        if (kinds is not [var kind])
        {
            reading.Bag.Report(
                DiagnosticCodes.OneAction,
                section.Node,
                kinds.Length == 0 ? "this entry has no action" : $"this does {kinds.Length} things: {Wording.List(kinds)}",
                kinds.Length == 0 ? $"write one of {Wording.List(Kinds)}" : "write an entry for each");
            _ = (section.Optional("keep"), section.Optional("for"));
            return [];
        }

        var node = section.Optional(kind)!;
        var keep = kind is "set" or "freeze" or "thaw" && (reading.Scalars.Switch(section.Optional("keep"), "keep") ?? false);
        place = $"{place}.{kind}";
        return kind switch
        {
            "set" => _settings.Read(node, step, place, keep),
            "freeze" or "thaw" => _settings.ReadFreezing(node, step, place, keep, kind == "freeze"),
            "stimulate" => Stimulate(section, node, step, phase),
            "lesion" => _surgery.Lesion(node, step, place),
            "cut" => _surgery.Cut(node, step, place),
            "add" => _surgery.Add(node, step, place),
            _ => _surgery.Inject(node, step, place),
        };
    }

    /// <summary>The step of the simulation at which an entry happens; null where that is not known.</summary>
    private long? At(Section section, ReadPhase phase)
    {
        if (section.Optional("at") is not { } node)
        {
            return phase.First;
        }

        var at = reading.Grid.Steps(node, "at", 0, StepGrid.MostSteps);
        if (at >= phase.Steps)
        {
            reading.Bag.Report(
                DiagnosticCodes.OutsidePhase,
                node,
                $"\"at\" is {Wording.Value(node)}, but phase \"{phase.Name}\" has ended by then",
                "\"at\" counts from the beginning of the phase; choose an earlier time, or the next phase");
            return null;
        }

        return phase.First + at;
    }

    /// <summary>Reads stimuli that act from a moment on, for a while or to the end of the phase.</summary>
    private IEnumerable<PhaseActionPlan> Stimulate(Section section, Node node, long? start, ReadPhase phase)
    {
        var length = section.Optional("for") is { } given ? reading.Grid.Steps(given, "for", 1, StepGrid.MostSteps) : phase.End - start;
        if (start + length > phase.End)
        {
            reading.Bag.Report(
                DiagnosticCodes.OutsidePhase,
                section.Optional("for")!,
                $"the stimulus would end after phase \"{phase.Name}\"",
                "shorten \"for\", or omit it: then it ends with the phase");
        }

        foreach (var member in reading.Named(node))
        {
            if (stimuli.Read(member) is { } plan && start is { } first && length is { } steps)
            {
                if (plan.Start > 0 || plan.Stop is not null)
                {
                    reading.Bag.Report(
                        DiagnosticCodes.NotForThis,
                        member,
                        "\"start\" and \"stop\" do not go with this: the phase says when the stimulus acts",
                        "use \"at\" and \"for\"");
                }

                added.Add(plan with { Start = first, Stop = first + steps });
            }
        }

        return [];
    }
}

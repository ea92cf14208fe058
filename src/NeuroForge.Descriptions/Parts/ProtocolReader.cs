using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Parts;

/// <summary>
/// Reads the protocol: phases that follow each other. Times are read before the other parts, which name what phases change, and actions after them.
/// </summary>
/// <param name="reading">The shared state of the readers.</param>
internal sealed class ProtocolReader(Reading reading)
{
    private const int MostPhases = 10_000;

    private readonly List<ReadPhase> _phases = [];

    /// <summary>The step at which the last phase ends; null if there is none or it is not known.</summary>
    internal long? End { get; private set; }

    /// <summary>Stimuli that phases bring.</summary>
    internal List<StimulusPlan> Stimuli { get; } = [];

    /// <summary>Reads the names and times of the phases.</summary>
    internal void ReadTimes(Node? node)
    {
        if (node is null || reading.Scalars.List(node, "protocol", "a list of phases, [{\"phase\": \"growth\", \"for\": \"20 s\"}]") is not { } items)
        {
            return;
        }

        if (items.Count is 0 or > MostPhases)
        {
            reading.Bag.Report(DiagnosticCodes.TooManyParts, node, $"a protocol has 1 to {MostPhases} phases, but here are {items.Count}");
            return;
        }

        long? next = 0;
        foreach (var (item, number) in items.Select((item, number) => (item, number)))
        {
            if (Section.Open(reading.Bag, item) is { } section)
            {
                var phase = Times(section, FormattableString.Invariant($"protocol[{number}]"), next);
                _phases.Add(phase);
                next = phase.End;
            }
        }

        End = next;
    }

    /// <summary>Reports phases that begin or end after the end of the simulation.</summary>
    /// <param name="steps">Number of steps of the run; null if not known.</param>
    internal void CheckEnd(long? steps)
    {
        if (_phases.Find(p => p.End > steps) is { } late)
        {
            reading.Bag.Report(
                DiagnosticCodes.OutsidePhase,
                late.Node,
                $"phase \"{late.Name}\" would end at {Time(late.End)}, after the end of the simulation at {Time(steps)}",
                "lengthen \"duration\", or omit it: then the simulation ends with the last phase");
        }
    }

    /// <summary>Reads what happens in the phases.</summary>
    /// <param name="names">Finds populations, groups and projections.</param>
    /// <param name="stimuli">Reads stimuli.</param>
    internal IReadOnlyList<PhasePlan> ReadActions(PartNames names, StimulusReader stimuli)
    {
        var actions = new ActionReader(reading, names, stimuli, Stimuli);
        var plans = new List<PhasePlan>();
        foreach (var phase in _phases)
        {
            var read = actions.Read(phase);
            phase.Section.Close();
            if (phase is { First: { } first, Steps: { } steps })
            {
                plans.Add(new PhasePlan { Name = phase.Name, First = first, Steps = steps, Actions = read });
            }
        }

        return plans;
    }

    private ReadPhase Times(Section section, string place, long? next)
    {
        var written = section.Required("phase", "\"growth\"");
        var name = reading.Scalars.Word(written, "phase") ?? "";
        if (written is not null && name.Length > 0)
        {
            CheckName(written, name);
        }

        var steps = reading.Grid.Steps(section.Required("for", "\"20 s\""), "for", 1, StepGrid.MostSteps);
        var given = section.Optional("start");
        var first = given is null ? next : reading.Grid.Steps(given, "start", 0, StepGrid.MostSteps);
        if (first < next)
        {
            reading.Bag.Report(
                DiagnosticCodes.OverlappingPhases,
                given!,
                $"phase \"{name}\" would begin at {Time(first)}, before the end of the previous phase at {Time(next)}",
                "omit \"start\": then it begins at the end of the previous phase");
        }

        return new(name, section, place, first, steps);
    }

    private void CheckName(Node written, string name)
    {
        if (!Name.IsPlain(name))
        {
            reading.Bag.Report(DiagnosticCodes.BadName, written, $"{Wording.Quote(name)} cannot be a name", Name.PlainHint);
        }

        if (_phases.Exists(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase)))
        {
            reading.Bag.Report(DiagnosticCodes.NameTaken, written, $"\"{name}\" is a phase already", "choose another name");
        }
    }

    private string Time(long? steps) => $"{Wording.Number((steps * reading.Grid.Step) ?? 0)} ms";
}

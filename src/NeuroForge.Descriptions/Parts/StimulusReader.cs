using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads stimuli.</summary>
/// <param name="reading">The state that all readers share.</param>
/// <param name="names">Finds populations.</param>
/// <param name="steps">The number of steps of the run; null if it is not known.</param>
internal sealed class StimulusReader(Reading reading, PartNames names, long? steps)
{
    private const int DefaultDelay = 1;
    private const string Start = "start";
    private const string Stop = "stop";

    private readonly ReceivedSignals _signals = new(reading);

    /// <summary>Reads a stimulus and keeps it among those that phases may name; null where something is missing from it.</summary>
    internal StimulusPlan? Read(NodeMember member)
    {
        if (reading.Stimuli.TryGetValue(member.Name, out var other))
        {
            reading.Bag.Report(
                DiagnosticCodes.NameTaken, member, $"\"{member.Name}\" is a stimulus already", "give this one another name", other.Declared);
        }

        var read = Section.Open(reading.Bag, member.Value) is { } section
            ? Read(member, section)
            : new ReadStimulus(member.Name, member.Place, null, null, null);
        reading.Stimuli[member.Name] = read;
        return read.Plan;
    }

    private ReadStimulus Read(NodeMember member, Section section)
    {
        var model = section.Required("model", "the name of a stimulus");
        var named = names.Neurons(section.Required("to", "[\"E\"]"), "to");
        var targets = named.Populations;
        var receptor = reading.Scalars.Expect(section.Required("receptor", "the name of a receptor"), NodeKind.Word, "receptor", "the name of a receptor");
        var delay = section.Optional("delay") is { } given ? reading.Grid.Steps(given, "delay", 0, DelayValues.Longest) : DefaultDelay;
        var written = section.Optional("weight");
        if (reading.Mechanisms.Find(MechanismKind.Stimulus, model, "model") is not { } mechanism)
        {
            return new(member.Name, member.Place, null, null, null);
        }

        var (start, stop) = Window(section, mechanism);
        var courses = new CourseSection(reading.Courses, steps);
        var use = reading.ClassParameters.Read(mechanism, section, courses);
        var unit = receptor is null ? null : names.ReceptorUnit([receptor], targets);
        var weight = receptor is not null && _signals.Suit([receptor], targets, mechanism) ? Weight(written, section.Node, mechanism, unit) : null;
        var plan = receptor is null || delay is null || weight is null || targets.Count == 0 ? null : new StimulusPlan
        {
            Name = member.Name,
            Place = member.Value.Path,
            Model = use,
            Courses = courses.Plans,
            Start = start,
            Stop = stop,
            To = [.. targets.Select(t => t.Name)],
            ToGroups = named.Groups,
            Receptor = receptor.Text,
            Weight = weight.Value,
            Delay = (int)delay.Value,
        };
        return new(member.Name, member.Place, mechanism, unit, plan);
    }

    /// <summary>When it starts and stops; a model that has parameters of these names reads them itself.</summary>
    private (long Start, long? Stop) Window(Section section, Mechanism mechanism)
    {
        bool IsOwn(string key) => mechanism.Parameters.Any(p => p.Name == key);
        var (from, to) = (IsOwn(Start) ? null : section.Optional(Start), IsOwn(Stop) ? null : section.Optional(Stop));
        var start = from is null ? 0 : reading.Grid.Steps(from, Start, 0, StepGrid.MostSteps);
        var stop = to is null ? null : reading.Grid.Steps(to, Stop, 1, StepGrid.MostSteps);
        if (stop <= start)
        {
            reading.Bag.Report(DiagnosticCodes.OutsidePhase, to!, "the stimulus would stop before it starts", "let \"stop\" be after \"start\"");
        }

        return (start ?? 0, stop);
    }

    /// <summary>Reads another weight of a stimulus.</summary>
    /// <returns>The weight as plans have it; null, reported, where it is none.</returns>
    internal double? WeightOf(ReadStimulus stimulus, Node written) => stimulus is { Mechanism: { } mechanism, Unit: { } unit }
        ? Weight(written, written, mechanism, unit)
        : null;

    /// <summary>
    /// Reads the weight. It converts the output of the stimulus into the unit of the receptor: a stimulus of spikes has a weight in that unit; a stimulus that
    /// gives the receptor's own quantity has a pure number, 1 if not set.
    /// </summary>
    private double? Weight(Node? written, Node stimulus, Mechanism mechanism, Unit? receptor)
    {
        if (receptor is null)
        {
            return null;
        }

        var given = mechanism.GivenUnit;
        if (given is not null && given.Dimension != receptor.Dimension)
        {
            reading.Bag.Report(
                DiagnosticCodes.DifferentUnits,
                stimulus,
                $"stimulus \"{mechanism.Id}\" gives {given}, but the receptor takes {receptor}",
                "choose a receptor of that unit");
            return null;
        }

        if (given is not null && written is null)
        {
            return given.Convert(1, receptor);
        }

        if (written is null)
        {
            reading.Bag.Report(
                DiagnosticCodes.MissingKey,
                stimulus,
                "\"weight\" is missing: "
                    + (mechanism.Gives == SignalKinds.Continuous
                        ? "the factor for the numbers of the stimulus"
                        : "the effect of one spike of the stimulus on the receptor"),
                $"write \"weight\": {new Wanted("weight", receptor, Wanted.Any).Example}");
            return null;
        }

        var weight = reading.Quantities.Bounded(written, new Wanted("weight", given is null ? receptor : Wanted.Pure, Wanted.Any));
        return given is null ? weight : weight * given.Convert(1, receptor);
    }
}

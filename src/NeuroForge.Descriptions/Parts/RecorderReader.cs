using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads recorders.</summary>
/// <param name="reading">The state that all readers share.</param>
/// <param name="names">Finds populations and projections.</param>
/// <param name="steps">Number of steps of the run; null if it is not known.</param>
internal sealed class RecorderReader(Reading reading, PartNames names, long? steps)
{
    /// <summary>The words for reductions.</summary>
    internal static readonly string[] Reductions = [.. Enum.GetNames<Reduction>().Select(SnakeCase.Of)];

    private readonly HistogramReader _histogram = new(reading);
    private readonly QuantityReader _quantities = new(reading);
    private readonly WindowReader _window = new(reading);
    private readonly SubsetReader _subset = new(reading, names);
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a recorder; null if something is missing.</summary>
    internal RecorderPlan? Read(NodeMember member)
    {
        if (Name.IsDevice(member.Name))
        {
            reading.Bag.Report(DiagnosticCodes.BadName, member, $"\"{member.Name}\" cannot be the name of a recorder, because its file would have this "
                + "name", Name.DeviceHint);
        }

        if (!_names.TryAdd(member.Name, member.Name))
        {
            reading.Bag.Report(
                DiagnosticCodes.NameTaken,
                member,
                $"\"{member.Name}\" would write the same file as \"{_names[member.Name]}\" on systems that ignore upper and lower case",
                "choose another name");
        }

        if (Section.Open(reading.Bag, member.Value) is not { } section)
        {
            return null;
        }

        var record = reading.Scalars.Expect(section.Required("record", "\"spikes\""), NodeKind.Word, "record", "what to record");
        var of = section.Required("of", "[\"E\"]");
        var recorded = record is null ? [] : names.Recorded(of, "of", record.Text);
        var choice = record is null ? null : _quantities.Choose(record, recorded);
        var window = _window.Read(section, choice?.Quantity, steps);
        var every = Every(section, choice?.Quantity, window);
        var subset = _subset.Read(section, choice?.Quantity, recorded.Select(r => r.Owner.Name));
        var reduce = Reduce(section, record, choice?.Quantity);
        var histogram = _histogram.Read(section, choice?.Quantity, choice?.Unit);
        var model = reading.Use(MechanismKind.Recorder, section, "model");
        CheckRecorder(record, choice?.Quantity, model?.Mechanism);
        return record is null || model is null ? null : new RecorderPlan
        {
            Name = member.Name,
            Model = model,
            Record = record.Text,
            Of = [.. recorded.Select(r => r.Owner.Name)],
            From = subset.From,
            To = subset.To,
            Among = subset.Among,
            Sample = subset.Sample,
            Every = every,
            Start = window.Start,
            Stop = window.Stop,
            Offset = window.Offset,
            Reduce = reduce,
            Histogram = histogram,
        };
    }

    private long? Every(Section section, RecordableQuantity? quantity, RecordedWindow window)
    {
        var node = section.Optional("every");
        if (quantity?.WhyNotSampled is { } reason)
        {
            section.Refuse("every", reason);
            return null;
        }

        if (quantity is not null && node is null)
        {
            section.Required("every", "\"1 s\"");
        }

        var every = reading.Grid.Steps(node, "every", 1, StepGrid.MostSteps);
        var first = window.Start + (window.Offset > 0 ? window.Offset : every);
        if (first > (window.Stop ?? steps))
        {
            var end = window.Stop is null ? "run" : "recording";
            reading.Bag.Report(DiagnosticCodes.NeverSampled, node!, $"the first sample would come after the end of the {end}", "shorten \"every\"");
        }

        return every;
    }

    private Reduction? Reduce(Section section, Node? record, RecordableQuantity? quantity)
    {
        var node = section.Optional("reduce");
        if (quantity is { CanBeReduced: false })
        {
            section.Refuse("reduce", $"only quantities of single neurons or synapses can be reduced, not {record!.Text}");
            return null;
        }

        return reading.Scalars.Choice(node, "reduce", Reductions) is { } word ? (Reduction)Array.IndexOf(Reductions, word) : null;
    }

    /// <summary>Checks that the recorder takes the quantity.</summary>
    private void CheckRecorder(Node? record, RecordableQuantity? quantity, Mechanism? recorder)
    {
        if (recorder is not null && quantity?.FaultOf(recorder) is { } fault)
        {
            var others = reading.Source.All(MechanismKind.Recorder).Where(r => quantity.FaultOf(r) is null).Select(reading.Source.NameOf);
            reading.Bag.Report(DiagnosticCodes.Incompatible, record!, fault, $"recorders that do: {Wording.List(others)}");
        }
    }
}

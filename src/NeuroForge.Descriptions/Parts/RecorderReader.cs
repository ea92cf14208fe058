using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Mechanisms;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Recording;
using NeuroForge.Mechanisms;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads recorders.</summary>
/// <param name="reading">What the readers share.</param>
/// <param name="names">Finds populations and projections.</param>
/// <param name="steps">How many steps the run has; null where that is not known.</param>
internal sealed class RecorderReader(Reading reading, PartNames names, long? steps)
{
    /// <summary>The words for reductions.</summary>
    internal static readonly string[] Reductions = [.. Enum.GetNames<Reduction>().Select(SnakeCase.Of)];

    private readonly HistogramReader _histogram = new(reading);
    private readonly WeightUnits _weights = new(reading);
    private readonly Dictionary<string, string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a recorder; null where something is missing from it.</summary>
    internal RecorderPlan? Read(NodeMember member)
    {
        if (Name.IsDevice(member.Name))
        {
            reading.Bag.Report(DiagnosticCodes.BadName, member, $"\"{member.Name}\" cannot name a recorder, whose file would be called so", Name.DeviceHint);
        }

        if (!_names.TryAdd(member.Name, member.Name))
        {
            reading.Bag.Report(
                DiagnosticCodes.NameTaken,
                member,
                $"\"{member.Name}\" would write the same file as \"{_names[member.Name]}\" where capitals do not count",
                "choose another name");
        }

        if (Section.Open(reading.Bag, member.Value) is not { } section)
        {
            return null;
        }

        var record = reading.Scalars.Expect(section.Required("record", "\"spikes\""), NodeKind.Word, "record", "what to record");
        var of = section.Required("of", "[\"E\"]");
        var every = Every(section, record?.Text);
        var reduce = Reduce(section, record?.Text);
        var recorded = record is null ? [] : Recorded(record, of);
        var unit = record is not null && Recordables.HasWeights(record.Text) ? _weights.Common(record, recorded) : null;
        var histogram = _histogram.Read(section, record, unit);
        var model = reading.Use(MechanismKind.Recorder, section, "model");
        CheckRecorder(record, model?.Mechanism);
        return record is null || model is null ? null : new RecorderPlan
        {
            Name = member.Name,
            Model = model,
            Record = record.Text,
            Of = recorded,
            Every = every,
            Reduce = reduce,
            Histogram = histogram,
        };
    }

    private long? Every(Section section, string? record)
    {
        var node = section.Optional("every");
        if (record is not null && Recordables.WhyNotSampled(record) is { } reason)
        {
            section.Refuse("every", reason);
            return null;
        }

        if (record is not null && node is null)
        {
            section.Required("every", "\"1 s\"");
        }

        var every = reading.Grid.Steps(node, "every", 1, StepGrid.MostSteps);
        if (every > steps)
        {
            reading.Bag.Report(DiagnosticCodes.NeverSampled, node!, "the first sample would come after the end of the run", "shorten \"every\"");
        }

        return every;
    }

    private Reduction? Reduce(Section section, string? record)
    {
        var node = section.Optional("reduce");
        if (record is not null && !Recordables.IsOfNeurons(record))
        {
            section.Refuse("reduce", $"only numbers of single neurons can be reduced, not {record}");
            return null;
        }

        return reading.Scalars.Choice(node, "reduce", Reductions) is { } word ? (Reduction)Array.IndexOf(Reductions, word) : null;
    }

    private IReadOnlyList<string> Recorded(Node record, Node? of)
    {
        if (Recordables.IsOfProjections(record.Text))
        {
            var projections = names.Projections(of, "of");
            foreach (var projection in projections)
            {
                if (RewiringRecordCheck.Fault(record.Text, projection.Name, projection.IsRewired) is { } fault)
                {
                    reading.Bag.Report(DiagnosticCodes.NoRewiring, record, fault, "record connections or weights of it", projection.Declared);
                }
            }

            return [.. projections.Select(p => p.Name)];
        }

        var populations = names.Populations(of, "of");
        CheckPopulations(record, populations);
        return [.. populations.Select(p => p.Name)];
    }

    /// <summary>Not every recorder takes positions.</summary>
    private void CheckRecorder(Node? record, Mechanism? recorder)
    {
        if (record?.Text == Recordables.Positions && recorder is not null && PositionCheck.Fault(recorder) is { } fault)
        {
            var others = reading.Source.All(MechanismKind.Recorder).Where(r => PositionCheck.Fault(r) is null).Select(reading.Source.NameOf);
            reading.Bag.Report(DiagnosticCodes.Incompatible, record, fault, $"recorders that do: {Wording.List(others)}");
        }
    }

    private void CheckPopulations(Node record, IReadOnlyList<ReadPopulation> populations)
    {
        Unit? common = null;
        foreach (var population in populations.Where(p => p.Model is not null && record.Text is not (Recordables.Spikes or Recordables.FiringRate)))
        {
            if (record.Text == Recordables.Calcium)
            {
                CheckCalcium(record, population);
            }
            else if (record.Text == Recordables.Positions)
            {
                CheckLayout(record, population);
            }
            else if (Recordables.UnitIn(population, record.Text) is not { } unit)
            {
                reading.Bag.Report(
                    DiagnosticCodes.NotRecordable,
                    record,
                    $"population \"{population.Name}\" has nothing called {Wording.Quote(record.Text)} to record",
                    Spelling.Hint(record.Text, Recordables.Of(population)),
                    population.Declared);
            }
            else if (!(common ??= unit).IsSameAs(unit))
            {
                reading.Bag.Report(
                    DiagnosticCodes.DifferentUnits,
                    record,
                    $"{Wording.Quote(record.Text)} is in {unit} in population \"{population.Name}\", in {common} in others",
                    "record them separately",
                    population.Declared);
            }
        }
    }

    private void CheckLayout(Node record, ReadPopulation population)
    {
        if (PositionCheck.Fault(population.Name, population.HasLayout) is { } fault)
        {
            var layouts = reading.Source.NamesOf(MechanismKind.Layout);
            reading.Bag.Report(
                DiagnosticCodes.NoLayout, record, fault, $"add \"layout\": {{\"model\": ...}} to it; layouts: {Wording.List(layouts)}", population.Declared);
        }
    }

    private void CheckCalcium(Node record, ReadPopulation population)
    {
        if (!population.HasCalcium)
        {
            reading.Bag.Report(
                DiagnosticCodes.NoCalcium,
                record,
                $"population \"{population.Name}\" has no calcium",
                "add \"calcium\": {\"tau\": \"10 s\", \"beta\": 0.001} to it",
                population.Declared);
        }
    }
}

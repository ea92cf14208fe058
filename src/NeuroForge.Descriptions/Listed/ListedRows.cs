using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;
using NeuroForge.Tables.Ground;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Listed;

/// <summary>Reads the rows of a table as synapses, and checks every number.</summary>
internal sealed class ListedRows
{
    /// <summary>Opens the table.</summary>
    internal required Func<TableReader> Open { get; init; }

    /// <summary>The file, for messages.</summary>
    internal required string File { get; init; }

    /// <summary>The columns.</summary>
    internal required ListedColumns Columns { get; init; }

    /// <summary>The name of the rows to take in the column of projections, if there is such a column.</summary>
    internal required string Part { get; init; }

    /// <summary>The sources.</summary>
    internal required ListedSide Sources { get; init; }

    /// <summary>The targets.</summary>
    internal required ListedSide Targets { get; init; }

    /// <summary>The numbers of sources by ids; null if the file has numbers.</summary>
    internal required NodeNumbers? SourceIds { get; init; }

    /// <summary>The numbers of targets by ids; null if the file has numbers.</summary>
    internal required NodeNumbers? TargetIds { get; init; }

    /// <summary>The unit of the weights in the file and the receptors' unit; null if the file has no weights.</summary>
    internal required (Unit From, Unit To)? Weight { get; init; }

    /// <summary>The length of the unit of delays in ms; null if the file has no delays.</summary>
    internal required double? DelayScale { get; init; }

    /// <summary>The smallest delay in steps.</summary>
    internal required int LeastDelay { get; init; }

    /// <summary>The length of a step in ms.</summary>
    internal required double Step { get; init; }

    /// <summary>For each state of the rule, its column, the unit there and its own; null if the file does not have it.</summary>
    internal required IReadOnlyList<(FileColumn Column, Unit From, Unit To)?> States { get; init; }

    /// <summary>Reads the synapses.</summary>
    /// <param name="endsOnly">True to read sources and targets alone.</param>
    /// <exception cref="TableException">The file is damaged, or a number is not possible.</exception>
    internal IEnumerable<ListedBlock> Read(bool endsOnly)
    {
        using var table = Open();
        var wanted = new List<WantedColumn> { End(Columns.Source, SourceIds), End(Columns.Target, TargetIds) };
        var part = Add(Columns.Part, ColumnKind.Text);
        var where = Add(Columns.Where is { } condition ? table.Find(condition.Column) : null, ColumnKind.Number);
        var weight = Add(endsOnly || Weight is null ? null : Columns.Weight, ColumnKind.Number);
        var delay = Add(endsOnly || DelayScale is null ? null : Columns.Delay, ColumnKind.Number);
        int[] states = [.. States.Select(state => Add(endsOnly ? null : state?.Column, ColumnKind.Number))];
        var block = Block(weight >= 0, delay >= 0, states);
        var kept = new int[ColumnBlock.Capacity];
        foreach (var rows in table.Read(wanted))
        {
            block.Count = Keep(rows, part, where, kept);
            block.PlaceOf = i => $"{Wording.Quote(File)}, {table.PlaceOf(rows.First + kept[i])}";
            for (var i = 0; i < block.Count; i++)
            {
                block.Sources[i] = Number(rows, 0, kept[i], Sources, SourceIds, Columns.Source, table);
                block.Targets[i] = Number(rows, 1, kept[i], Targets, TargetIds, Columns.Target, table);
            }

            if (weight >= 0)
            {
                Take(rows, weight, kept, block.Weights.AsSpan(0, block.Count), Weight!.Value, Columns.Weight!, table);
            }

            for (var i = 0; i < block.Count && delay >= 0; i++)
            {
                block.Delays[i] = Steps(rows.Numbers(delay)[kept[i]], table, rows.First + kept[i]);
            }

            for (var state = 0; state < states.Length; state++)
            {
                if (states[state] >= 0 && States[state] is var (column, from, to))
                {
                    Take(rows, states[state], kept, block.States[state].AsSpan(0, block.Count), (from, to), column, table);
                }
            }

            yield return block;
        }

        int Add(FileColumn? column, ColumnKind kind)
        {
            if (column is null)
            {
                return -1;
            }

            wanted.Add(new(column.Name, kind));
            return wanted.Count - 1;
        }
    }

    private ListedBlock Block(bool weights, bool delays, int[] states)
    {
        var block = new ListedBlock([.. States.Select(state => state is not null)])
        {
            Sources = new int[ColumnBlock.Capacity],
            Targets = new int[ColumnBlock.Capacity],
            Weights = new double[weights ? ColumnBlock.Capacity : 0],
            Delays = new ushort[delays ? ColumnBlock.Capacity : 0],
        };
        for (var state = 0; state < states.Length; state++)
        {
            block.States[state] = states[state] < 0 ? block.States[state] : new double[ColumnBlock.Capacity];
        }

        return block;
    }

    private static WantedColumn End(FileColumn column, NodeNumbers? ids) =>
        new(column.Name, ids is { AreWhole: false } || (ids is not null && column.Kind == ColumnKind.Text) ? ColumnKind.Text : ColumnKind.Whole);

    /// <summary>Finds the rows to take.</summary>
    /// <returns>Their number.</returns>
    private int Keep(ColumnBlock rows, int part, int where, int[] kept)
    {
        var count = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            if ((part < 0 || rows.Texts(part)[i] == Part) && (where < 0 || Columns.Where!.Takes(rows.Numbers(where)[i])))
            {
                kept[count++] = i;
            }
        }

        return count;
    }

    private static int Number(ColumnBlock rows, int place, int row, ListedSide side, NodeNumbers? ids, FileColumn column, TableReader table)
    {
        if (ids is null)
        {
            var number = rows.Whole(place)[row];
            return (ulong)number < (ulong)side.Count ? (int)number : throw TableException.At(
                table.PlaceOf(rows.First + row),
                column.Name,
                FormattableString.Invariant($"there is no {side.Word} {number}: the projection has {side.Count}, numbered from 0"));
        }

        var text = ids.AreWhole && column.Kind != ColumnKind.Text ? null : rows.Texts(place)[row];
        return (int?)(text is null ? ids.Find(rows.Whole(place)[row]) : ids.Find(text)) ?? throw TableException.At(
            table.PlaceOf(rows.First + row),
            column.Name,
            FormattableString.Invariant($"the id {Wording.Quote(text ?? $"{rows.Whole(place)[row]}")} is not one of the {side.Word}s in {ids.File}"));
    }

    private static void Take(
        ColumnBlock rows, int place, int[] kept, Span<double> into, (Unit From, Unit To) units, FileColumn column, TableReader table)
    {
        var (values, same) = (rows.Numbers(place), units.From.IsSameAs(units.To));
        for (var i = 0; i < into.Length; i++)
        {
            var value = values[kept[i]];
            into[i] = same ? value : units.From.Convert(value, units.To);
            if (!double.IsFinite(into[i]))
            {
                throw TableException.At(
                    table.PlaceOf(rows.First + kept[i]), column.Name, FormattableString.Invariant($"{value} is not a finite number"));
            }
        }
    }

    private ushort Steps(double delay, TableReader table, long row)
    {
        var time = delay * DelayScale!.Value;
        if (StepGrid.StepsOf(Math.Max(0, time), Step) is { } steps && steps >= LeastDelay && steps <= DelayValues.Longest && time >= 0)
        {
            return (ushort)steps;
        }

        var fault = !double.IsFinite(time) ? "is not a delay"
            : time < LeastDelay * Step ? $"is below {(LeastDelay == 0 ? "0" : $"the step of {Wording.Number(Step)} ms")}"
            : time > DelayValues.Longest * Step ? $"is longer than {DelayValues.Longest} steps of {Wording.Number(Step)} ms"
            : $"is not a whole number of steps of {Wording.Number(Step)} ms";
        throw TableException.At(table.PlaceOf(row), Columns.Delay!.Name, $"{Wording.Number(time)} ms {fault}");
    }
}

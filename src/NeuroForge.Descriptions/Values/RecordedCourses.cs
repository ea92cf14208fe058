using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Inputs;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Engine.Plan;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Values;

/// <summary>
/// Reads courses that were recorded: a column of a CSV file beside a column of times, <c>time_ms</c> or <c>time_s</c>. A value acts from the time of its row
/// on, the first one from 0 on.
/// </summary>
/// <param name="bag">Receives the diagnostics.</param>
/// <param name="scalars">Reads words.</param>
/// <param name="grid">The steps.</param>
/// <param name="inputs">Finds the files.</param>
internal sealed class RecordedCourses(DiagnosticBag bag, Scalars scalars, StepGrid grid, IInputSource inputs)
{
    /// <summary>The greatest number of rows.</summary>
    internal const int MostRows = 10_000_000;

    private const char Mark = '\uFEFF';

    private static readonly (string Name, double Ms)[] Times = [("time_ms", 1), ("time_s", 1000)];

    private readonly FileFaults _faults = new(bag);
    private readonly List<string> _contents = [];

    /// <summary>The hashes of all values that were read, in hexadecimal, in the order of reading.</summary>
    internal IReadOnlyList<string> Contents => _contents;

    /// <summary>Reads a course.</summary>
    /// <param name="section">The section with the keys <c>csv</c>, <c>column</c> and <c>unit</c>.</param>
    /// <param name="parameter">The parameter that follows the course.</param>
    internal CoursePlan? Read(Section section, ParameterDeclaration parameter)
    {
        var file = scalars.Expect(section.Optional("csv"), NodeKind.Word, "csv", "the name of a file");
        var column = section.Optional("column") is { } named ? scalars.Expect(named, NodeKind.Word, "column", "the name of a column") : null;
        var unit = _faults.UnitOf(section, parameter.Name, parameter.Unit, scalars, "the column", "the column");
        if (file is null || unit is null || grid.Step is not { } step || (column is null && section.Optional("column") is not null))
        {
            return null;
        }

        return _faults.Try(file, file.Text, () =>
        {
            using var reader = new StreamReader(inputs.Open(file.Text));
            return Read(reader, new Series(file, column, parameter, unit, step));
        });
    }

    private CoursePlan? Read(StreamReader reader, Series series)
    {
        var head = (reader.ReadLine() ?? "").TrimStart(Mark).Split(',', StringSplitOptions.TrimEntries);
        if (Columns(head, series) is not var (time, value, scale))
        {
            return null;
        }

        var (steps, values) = (new List<long>(), new List<double>());
        for (var row = 2L; reader.ReadLine() is { } line; row++)
        {
            if (line.Length == 0 && reader.Peek() < 0)
            {
                break; // an empty last line
            }

            var fields = line.Split(',', StringSplitOptions.TrimEntries);
            if (fields.Length != head.Length)
            {
                Report(DiagnosticCodes.BadSeries, series, row, $"the number of fields is {fields.Length}, but there are {head.Length} columns");
                return null;
            }

            if (StepOf(fields[time], scale, series, row) is not { } step || ValueOf(fields[value], series, row) is not { } number)
            {
                return null;
            }

            if (steps.Count > 0 && step <= steps[^1])
            {
                Report(DiagnosticCodes.UnsortedCourse, series, row, $"the time {Wording.Quote(fields[time])} is not after that of the row before");
                return null;
            }

            if (steps.Count == MostRows)
            {
                Report(DiagnosticCodes.TooLarge, series, row, $"a course has at most {MostRows} values");
                return null;
            }

            steps.Add(step);
            values.Add(number);
        }

        if (steps.Count == 0)
        {
            Report(DiagnosticCodes.BadSeries, series, 2, "there is no row after the head");
            return null;
        }

        steps[0] = 0;
        _contents.Add(HashOf(steps, values));
        return new CoursePlan { Parameter = series.Parameter.Name, Steps = steps, Values = values };
    }

    /// <summary>The numbers of the columns of times and values, and the length of the unit of time in ms.</summary>
    private (int Time, int Value, double Scale)? Columns(string[] head, Series series)
    {
        var time = Array.FindIndex(head, name => Array.Exists(Times, t => t.Name == name));
        if (time < 0)
        {
            Report(DiagnosticCodes.BadSeries, series, 1, $"there is no column \"time_ms\" or \"time_s\", only {Wording.List(head.Select(Wording.Quote))}");
            return null;
        }

        string[] others = [.. head.Where((_, column) => column != time)];
        if (series.Column is null && others.Length != 1)
        {
            bag.Report(
                DiagnosticCodes.MissingKey,
                series.File,
                $"{Wording.Quote(series.File.Text)} has {others.Length} columns beside the time, so \"column\" is missing",
                others.Length == 0 ? null : $"write \"column\": {Wording.Quote(others[0])}; there are {Wording.List(others)}");
            return null;
        }

        var name = series.Column?.Text ?? others[0];
        if (Array.IndexOf(others, name) < 0)
        {
            bag.Report(
                DiagnosticCodes.BadSeries,
                series.Column!,
                $"{Wording.Quote(series.File.Text)} has no column {Wording.Quote(name)} of values",
                Spelling.Hint(name, others));
            return null;
        }

        return (time, Array.IndexOf(head, name), Times.First(t => t.Name == head[time]).Ms);
    }

    private long? StepOf(string field, double scale, Series series, long row)
    {
        if (!double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var time) || !double.IsFinite(time))
        {
            Report(DiagnosticCodes.BadSeries, series, row, $"the time {Wording.Quote(field)} is not a number");
            return null;
        }

        if (time < 0)
        {
            Report(DiagnosticCodes.BadSeries, series, row, $"the time {Wording.Quote(field)} is before 0, the beginning of the run");
            return null;
        }

        if (StepGrid.StepsOf(time * scale, series.Step) is { } step)
        {
            return step;
        }

        Report(DiagnosticCodes.NotOnGrid, series, row, $"the time {Wording.Quote(field)} is not a whole number of steps of {grid.StepText}");
        return null;
    }

    private double? ValueOf(string field, Series series, long row)
    {
        if (!double.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out var written))
        {
            Report(DiagnosticCodes.BadSeries, series, row, $"{Wording.Quote(field)} is not a number");
            return null;
        }

        var value = series.Unit.Convert(written, series.Parameter.Unit);
        if (double.IsFinite(value) && series.Parameter.Bounds.Contain(value))
        {
            return value;
        }

        var wanted = Wanted.Of(series.Parameter);
        Report(DiagnosticCodes.OutOfBounds, series, row, $"\"{wanted.Name}\" must be {wanted.Range}, but is {Wording.Quote($"{field} {series.Unit}".Trim())}");
        return null;
    }

    private void Report(DiagnosticCode code, Series series, long row, string message) => bag.Report(
        code,
        series.File,
        string.Create(CultureInfo.InvariantCulture, $"{Wording.Quote(series.File.Text)}, row {row}: {message}"),
        code == DiagnosticCodes.UnsortedCourse ? "order the rows by time" : "correct the file, or name another one");

    private static string HashOf(List<long> steps, List<double> values)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(steps)));
        hash.AppendData(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(values)));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The series to read.</summary>
    /// <param name="File">The name of the file.</param>
    /// <param name="Column">The name of the column; null for the only one.</param>
    /// <param name="Parameter">The parameter.</param>
    /// <param name="Unit">The unit of the numbers in the file.</param>
    /// <param name="Step">The length of a step in ms.</param>
    private sealed record Series(Node File, Node? Column, ParameterDeclaration Parameter, Unit Unit, double Step);
}

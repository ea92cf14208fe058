using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures;

namespace NeuroForge.Reporting.Sweeps;

/// <summary>
/// Figures of a sweep: each measured number over the swept parameter with the most numeric values, a line for each combination of the others, the mean over
/// seeds, and the least and the greatest as a band.
/// </summary>
internal sealed class SweepFigures
{
    private const int Most = 60;
    private const int MostLines = 8;

    private readonly SweepData _sweep;
    private readonly List<Figure> _figures = [];
    private readonly List<string> _notes = [];

    private SweepFigures(SweepData sweep) => _sweep = sweep;

    /// <summary>The figures.</summary>
    internal IReadOnlyList<Figure> All => _figures;

    /// <summary>The figures that could not be drawn, with the reasons.</summary>
    internal IReadOnlyList<string> Notes => _notes;

    /// <summary>Draws the figures of a sweep.</summary>
    internal static SweepFigures Of(SweepData sweep)
    {
        var figures = new SweepFigures(sweep);
        figures.Draw();
        return figures;
    }

    private void Draw()
    {
        var axes = _sweep.Parameters.Select((_, i) => SweptNumbers.Read(_sweep.Rows.Select(r => r.Values[i]))).ToArray();
        var along = axes.Index().Where(a => a.Item is not null).OrderByDescending(a => a.Item!.Of.Count).Select(a => a.Index).DefaultIfEmpty(-1).First();
        if (along < 0)
        {
            _notes.Add("No swept parameter has two numbers or more, so there is nothing to draw a figure over: the results are in the table.");
            return;
        }

        var groups = _sweep.Rows.GroupBy(row => Others(row, along), StringComparer.Ordinal).ToList();
        if (groups.Count > MostLines)
        {
            _notes.Add(FormattableString.Invariant(
                $"There are {groups.Count} combinations of the other parameters. The figures show the first {MostLines}; the table has all."));
        }

        foreach (var (column, name) in _sweep.Columns.Index().Select(c => (c.Index, c.Item)))
        {
            if (_figures.Count == Most)
            {
                _notes.Add(FormattableString.Invariant($"Only the first {Most} of {_sweep.Columns.Count} numbers are drawn; the table has all."));
                return;
            }

            Line[] lines = [.. groups.Take(MostLines).Select((group, i) => LineOf(group, i, column, along, axes[along]!)).Where(l => l.Y.Any(double.IsFinite))];
            if (lines.Length > 0)
            {
                _figures.Add(Draw(name, lines, along, axes[along]!));
            }
        }
    }

    private Figure Draw(string column, Line[] lines, int along, SweptNumbers axis)
    {
        var extent = lines.SelectMany(l => l.Y.Concat(l.Band?.Low ?? []).Concat(l.Band?.High ?? []));
        var parameter = _sweep.Parameters[along];
        var (least, greatest) = (axis.Of.Values.Min(), axis.Of.Values.Max());
        var chart = new LineChart(new Axis(RecordedQuantities.WithUnit(parameter, axis.Unit), least, greatest), Axis.For(column, extent), lines);
        var seeds = _sweep.Rows.Select(r => r.Seed).Distinct(StringComparer.Ordinal).Count();
        var caption = seeds > 1
            ? FormattableString.Invariant($"Lines are means over {seeds} seeds; bands reach from the least to the greatest.")
            : "One seed.";
        return new($"sweep-{_figures.Count + 1}", $"{column} over {parameter}", chart, caption);
    }

    private static Line LineOf(IGrouping<string, SweepRow> rows, int number, int column, int along, SweptNumbers axis)
    {
        var points = rows.Where(r => double.IsFinite(r.Numbers[column]))
            .GroupBy(r => axis.Of[r.Values[along]], r => r.Numbers[column]).OrderBy(p => p.Key).Select(p => (X: p.Key, Values: p.ToArray())).ToList();
        var line = new Line(rows.Key, number, [.. points.Select(p => p.X)], [.. points.Select(p => p.Values.Average())]);
        return points.Exists(p => p.Values.Length > 1)
            ? line with { Band = ([.. points.Select(p => p.Values.Min())], [.. points.Select(p => p.Values.Max())]) }
            : line;
    }

    /// <summary>The values of the other parameters, as the name of a line.</summary>
    private string Others(SweepRow row, int along) =>
        string.Join(", ", _sweep.Parameters.Index().Where(p => p.Index != along).Select(p => $"{p.Item} {row.Values[p.Index]}"));
}

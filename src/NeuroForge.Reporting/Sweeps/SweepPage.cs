using System.Globalization;
using NeuroForge.Reporting.Markup;
using NeuroForge.Reporting.Page;

namespace NeuroForge.Reporting.Sweeps;

/// <summary>The page of a sweep: figures over the swept values, the numbers of each combination of values, and the members.</summary>
internal static class SweepPage
{
    private const string Completed = "completed";

    /// <summary>Writes the page.</summary>
    internal static string Write(SweepData sweep, SweepFigures figures)
    {
        var page = new MarkupWriter();
        ReportPage.Begin(page, sweep.Name);
        WriteHead(page, sweep, figures);
        if (figures.All.Count > 0)
        {
            ReportPage.WriteFigures(page, [new("Results", figures.All)]);
        }

        WriteNumbers(page, sweep);
        WriteMembers(page, sweep);
        page.Close().Close().CloseLine();
        return page.ToString();
    }

    private static void WriteHead(MarkupWriter page, SweepData sweep, SweepFigures figures)
    {
        page.Open("header").Element("p", "NeuroForge sweep", "eyebrow").Element("h1", sweep.Name).Open("dl", "facts");
        (string Name, string Value)[] facts =
        [
            ("Members", Numbers.Count(sweep.Rows.Count)),
            ("Completed", Numbers.Count(sweep.Rows.Count(r => r.Outcome == Completed))),
            ("Seeds", Numbers.Count(sweep.Rows.Select(r => r.Seed).Distinct(StringComparer.Ordinal).Count())),
            .. sweep.Parameters.Select((name, i) => (name, string.Join(", ", sweep.Rows.Select(r => r.Values[i]).Distinct(StringComparer.Ordinal)))),
        ];
        foreach (var (name, value) in facts)
        {
            page.Open("div").Element("dt", name).Element("dd", value).Close();
        }

        page.CloseLine();
        if (figures.Notes.Count > 0)
        {
            page.Open("ul", "notes");
            figures.Notes.ToList().ForEach(note => page.Element("li", note));
            page.CloseLine();
        }

        page.CloseLine();
    }

    private static void WriteNumbers(MarkupWriter page, SweepData sweep)
    {
        page.Open("section").Element("h2", "Results in numbers").Element("p", "Over the seeds of each combination of values.", "lead soft");
        page.Open("div", "scroll");
        TablePart.Write(
            page,
            ["Quantity", .. sweep.Parameters, "Seeds", "Mean", "Standard deviation", "Least", "Greatest"],
            [.. sweep.Columns.SelectMany((name, column) => Combinations(sweep).Select(rows => Row(name, column, rows)))],
            "narrow");
        page.Close().CloseLine();
    }

    private static IEnumerable<SweepRow[]> Combinations(SweepData sweep) =>
        sweep.Rows.GroupBy(row => string.Join('\n', row.Values), StringComparer.Ordinal).Select(g => g.ToArray());

    private static string[] Row(string name, int column, SweepRow[] rows)
    {
        double[] numbers = [.. rows.Select(r => r.Numbers[column]).Where(double.IsFinite)];
        var mean = numbers.Length == 0 ? double.NaN : numbers.Average();
        var deviation = numbers.Length < 2 ? double.NaN : Math.Sqrt(numbers.Sum(n => (n - mean) * (n - mean)) / (numbers.Length - 1));
        return
        [
            name,
            .. rows[0].Values,
            numbers.Length.ToString(CultureInfo.InvariantCulture),
            Numbers.Measured(mean, 5),
            Numbers.Measured(deviation, 3),
            Numbers.Measured(numbers.DefaultIfEmpty(double.NaN).Min(), 5),
            Numbers.Measured(numbers.DefaultIfEmpty(double.NaN).Max(), 5),
        ];
    }

    private static void WriteMembers(MarkupWriter page, SweepData sweep)
    {
        page.Open("section").Element("h2", "Members").Open("div", "scroll");
        TablePart.Write(page, ["Folder", "Seed", "Outcome"], [.. sweep.Rows.Select(r => (string[])[r.Name, r.Seed, r.Outcome.Replace('_', ' ')])], "narrow");
        page.Close().CloseLine();
    }
}

using NeuroForge.Models.Tests.Statistics;

namespace NeuroForge.Models.Tests.ButzVanOoyen2013;

/// <summary>The tables of the plugin's page.</summary>
/// <param name="runs">The runs.</param>
internal sealed class PageLines(Runs runs)
{
    private static readonly Moment Settled = new(150, 200);

    /// <summary>Every entry of NEST's table, beside what both strategies give.</summary>
    public IEnumerable<string> Table() =>
    [
        "| update, time | | calcium E | calcium I | synapses E | synapses I |",
        "|---|---|---|---|---|---|",
        .. Rows("100 ms", Experiment.Published, Experiment.Clean),
        .. Rows("10 s", Experiment.Tutorial, Experiment.CleanTutorial),
    ];

    /// <summary>Onset, peak and turnover.</summary>
    public IEnumerable<string> Course() =>
    [
        "| | NEST 3.9 | `homeostatic_nest` | `homeostatic` |",
        "|---|---|---|---|",
        Row("100 ms: first synapses, in second", Onsets(Experiment.Published), Experiment.Published, Experiment.Clean, Onset),
        Row("100 ms, 150 to 200 s: births, deaths a second", "61, 62", Experiment.Published, Experiment.Clean, Turnover),
        Row("10 s: first synapses, in second", Onsets(Experiment.Tutorial), Experiment.Tutorial, Experiment.CleanTutorial, Onset),
        Row("10 s: most synapses E, seen at", Peak(Nest.Courses(Experiment.Tutorial)) + " (three seeds)", Experiment.Tutorial, Experiment.CleanTutorial, Peak),
        Row("10 s, 150 to 200 s: births, deaths a second", "", Experiment.Tutorial, Experiment.CleanTutorial, Turnover),
    ];

    private IEnumerable<string> Rows(string interval, Experiment nest, Experiment clean) =>
        Comparison.OfAll(nest, runs.Of(nest))
            .Zip(
                Comparison.OfAll(clean, runs.Of(clean)),
                (ofNest, ofClean) => (ofNest.Moment, ofNest.Quantity, ofNest.There, Nest: ofNest.Here, Clean: ofClean.Here))
            .GroupBy(entry => entry.Moment)
            .SelectMany(moment => (string[])
            [
                $"| {interval}, {moment.Key} | NEST 3.9 | {Cells(moment.Select(entry => Text(entry.Quantity, entry.There)))} |",
                $"| | `homeostatic_nest` | {Cells(moment.Select(entry => Text(entry.Quantity, entry.Nest)))} |",
                $"| | `homeostatic` | {Cells(moment.Select(entry => Text(entry.Quantity, entry.Clean)))} |",
            ]);

    private static string Cells(IEnumerable<string> cells) => string.Join(" | ", cells);

    private static string Text(Quantity quantity, Sample sample) => sample.ToText(quantity is Quantity.CalciumE or Quantity.CalciumI ? 4 : 0);

    private string Row(string name, string there, Experiment nest, Experiment clean, Func<IReadOnlyList<Run>, string> measure) =>
        $"| {name} | {there} | {measure(runs.Of(nest))} | {measure(runs.Of(clean))} |";

    private static string Onsets(Experiment experiment) => string.Join(", ", Nest.Courses(experiment).Select(course => course.Onset).Distinct().Order());

    private static string Onset(IReadOnlyList<Run> runs) => string.Join(", ", runs.Select(run => run.Course.Onset).Distinct().Order());

    private static string Turnover(IReadOnlyList<Run> runs) =>
        $"{Of(runs, run => run.PerSecond(born: true, Settled)).ToText(1)}, {Of(runs, run => run.PerSecond(born: false, Settled)).ToText(1)}";

    private static string Peak(IReadOnlyList<Run> runs) => Peak([.. runs.Select(run => run.Course)]);

    private static string Peak(IReadOnlyList<Course> courses) =>
        $"{Sample.Of([.. courses.Select(course => course.Peak(Quantity.SynapsesE))]).ToText(0)}, "
        + $"{Sample.Of([.. courses.Select(course => (double)course.TimeOfPeak(Quantity.SynapsesE))]).ToText(0)} s";

    private static Sample Of(IReadOnlyList<Run> runs, Func<Run, double> quantity) => Sample.Of([.. runs.Select(quantity)]);
}

using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Runs;
using NeuroForge.Hosting.Models;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Figures;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Methods;
using NeuroForge.Reporting.Page;
using NeuroForge.Reporting.Sweeps;

namespace NeuroForge.Reporting;

/// <summary>The report of a run or a sweep as one HTML file that needs no other files.</summary>
public static class Report
{
    /// <summary>The file's name.</summary>
    public const string FileName = "report.html";

    private const string ChartsFolder = "charts";

    /// <summary>Writes the report of a run that has ended, whose description is read again; or of a sweep.</summary>
    /// <param name="directory">The folder of the run or the sweep.</param>
    /// <param name="options">Options of the report.</param>
    /// <returns>The files, the report first.</returns>
    /// <exception cref="UnreadableRunException">The folder is not that of a run that has ended, or is damaged.</exception>
    /// <exception cref="IOException">The report cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The report may not be written.</exception>
    public static IReadOnlyList<string> Write(string directory, ReportOptions options)
    {
        if (SweepData.IsIn(directory))
        {
            return WriteSweep(directory, options);
        }

        var folder = RunFolder.Open(directory);
        return Write(folder, ReadNetwork.Of(folder, options.PluginDirectories), options);
    }

    /// <summary>Writes the report of a run whose model is still in memory.</summary>
    /// <param name="directory">The run's folder.</param>
    /// <param name="model">The model of the run.</param>
    /// <param name="options">Options of the report.</param>
    /// <inheritdoc cref="Write(string, ReportOptions)"/>
    public static IReadOnlyList<string> Write(string directory, Model model, ReportOptions options) =>
        Write(RunFolder.Open(directory), ReadNetwork.Of(model), options);

    private static IReadOnlyList<string> Write(RunFolder folder, ReadNetwork network, ReportOptions options)
    {
        var run = new ReportedRun(folder, network.Plan);
        var figures = RunFigures.Of(run, options.LargestRecording);
        var content = new ReportContent(
            run,
            ModelProse.Of(folder),
            figures.Sections,
            network.Plan is { } plan ? [.. MethodsTables.Of(plan, network.OwnModels)] : [],
            [.. NonFiniteNotes.Of(run), .. new[] { network.Note }.OfType<string>(), .. figures.Notes]);
        var file = options.File ?? Path.Combine(folder.Directory, FileName);
        File.WriteAllText(file, ReportPage.Write(content));
        return options.Svg ? [file, .. WriteCharts(file, content.Figures)] : [file];
    }

    private static IReadOnlyList<string> WriteSweep(string directory, ReportOptions options)
    {
        var sweep = SweepData.Read(directory);
        var figures = SweepFigures.Of(sweep);
        var file = options.File ?? Path.Combine(directory, FileName);
        File.WriteAllText(file, SweepPage.Write(sweep, figures));
        return options.Svg ? [file, .. WriteCharts(file, [new("Results", figures.All)])] : [file];
    }

    private static List<string> WriteCharts(string report, IReadOnlyList<FigureSection> sections)
    {
        var directory = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(report))!, ChartsFolder);
        Directory.CreateDirectory(directory);
        var files = new List<string>();
        foreach (var figure in sections.SelectMany(s => s.Figures))
        {
            files.Add(Path.Combine(directory, figure.Name + ".svg"));
            File.WriteAllText(files[^1], ChartMarkup.Alone(figure.Chart, figure.Name, figure.Title, figure.Caption));
        }

        return files;
    }
}

using NeuroForge.Analysis.Runs;
using NeuroForge.Reporting.Charts;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Data;
using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Figures;

/// <summary>The figure of computing time by phase.</summary>
internal static class TimingFigure
{
    /// <summary>The figure.</summary>
    internal static Figure Of(ReportedRun run)
    {
        var record = run.Folder.Run;
        Bar[] bars = [Of("building", record.BuildSeconds), .. Phases(record.Profile)];
        var threads = record.Threads == 1 ? "one thread" : $"{Numbers.Count(record.Threads)} threads";
        var pace = record.SimulatedSeconds > 0
            ? $": {Numbers.Measured(record.SimulateSeconds, 3)} s of simulation, {Numbers.Measured(record.SimulateSeconds / record.SimulatedSeconds, 3)} s "
                + "for each simulated second"
            : "";
        return new(run.Name("timing"), "Computing time", new BarChart(bars), $"Wall-clock time on {threads}{pace}.{Sampling(record.Profile)}");
    }

    private static IEnumerable<Bar> Phases(RunProfile profile) => profile.SampledSlices == 0
        ? [Of("simulating", profile.Seconds)]
        : profile.Parts.GroupBy(part => part.Phase).Select(phase => Of(phase.Key, phase.Sum(part => part.Seconds)));

    private static Bar Of(string name, double seconds) => new(name, seconds, $"{Numbers.Measured(seconds, 3)} s");

    private static string Sampling(RunProfile profile) => profile.SampledSlices == 0 ? ""
        : $" The phases were timed in {Numbers.Count(profile.SampledSlices)} of {Numbers.Count(profile.Slices)} slices and scaled up.";
}

namespace NeuroForge.Reporting;

/// <summary>Where the time went.</summary>
internal static class TimingFigure
{
    /// <summary>The figure.</summary>
    internal static Figure Of(ReportedRun run)
    {
        var record = run.Folder.Run;
        Bar[] bars =
        [
            new("building", record.BuildSeconds, $"{Numbers.Measured(record.BuildSeconds, 3)} s"),
            new("simulating", record.SimulateSeconds, $"{Numbers.Measured(record.SimulateSeconds, 3)} s"),
        ];
        var threads = record.Threads == 1 ? "one thread" : $"{Numbers.Count(record.Threads)} threads";
        var pace = record.SimulatedSeconds > 0 ? $": {Numbers.Measured(record.SimulateSeconds / record.SimulatedSeconds, 3)} s for each simulated second" : "";
        return new(run.Name("timing"), "Where the time went", new BarChart(bars), $"Wall-clock time on {threads}{pace}.");
    }
}

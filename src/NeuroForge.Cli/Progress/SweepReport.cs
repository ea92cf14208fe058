using System.Diagnostics;
using System.Globalization;
using NeuroForge.Cli.Arguments;
using NeuroForge.Cli.Errors;
using NeuroForge.Cli.Terminal;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Sweeps;

namespace NeuroForge.Cli.Progress;

/// <summary>Shows the progress of a sweep and its results. Failures are shown at once.</summary>
/// <param name="sweep">The sweep.</param>
/// <param name="messages">Receives failures.</param>
internal class SweepReport(Sweep sweep, Messages messages) : IProgress<SweepProgress>, IDisposable
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private Pace? _pace;

    /// <summary>Seconds since the sweep began.</summary>
    protected double Elapsed => Stopwatch.GetElapsedTime(_started).TotalSeconds;

    /// <summary>The sweep.</summary>
    protected Sweep Sweep => sweep;

    /// <summary>The report that suits where it goes: none, lines of JSON, a moving line on a terminal, sparse lines on standard error elsewhere.</summary>
    internal static SweepReport For(Sweep sweep, RunOutput output) =>
        output.Quiet ? new SweepReport(sweep, output.Messages)
        : output.Json ? new JsonSweepReport(sweep, output.Messages)
        : MovingLine.IsPossible ? new TerminalSweepReport(sweep, output.Messages)
        : new PlainSweepReport(sweep, output.Messages);

    /// <inheritdoc/>
    public void Report(SweepProgress value)
    {
        _pace ??= new Pace(TimeProvider.System, value.Done);
        if (value.JustEnded is { Failure: { } failure } failed)
        {
            Clear();
            messages.Report(failure, failed.Member.Name);
        }

        Show(value, _pace.At(value.Done) * (1 - value.Done));
    }

    /// <summary>Shows the results.</summary>
    /// <param name="result">The results.</param>
    /// <param name="jobs">Number of members that ran at once.</param>
    /// <param name="report">The report of the sweep; null if it could not be written.</param>
    internal virtual void Finish(SweepResult result, int jobs, string? report)
    {
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    /// <summary>Shows the progress of the sweep.</summary>
    /// <param name="progress">The progress.</param>
    /// <param name="remaining">Seconds until the end at this pace; null if it cannot be estimated yet.</param>
    protected virtual void Show(SweepProgress progress, double? remaining)
    {
    }

    /// <summary>Removes the moving line from the terminal.</summary>
    protected virtual void Clear()
    {
    }

    /// <summary>The progress in words.</summary>
    protected static string Words(SweepProgress progress, double? remaining)
    {
        var left = remaining is { } seconds ? $", {TimeLeft.InWords(seconds)} left" : "";
        var failed = progress.Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {progress.Failed:N0} failed") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{progress.Ended:N0} of {progress.Members:N0} members{failed}{left}");
    }
}

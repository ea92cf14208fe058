using System.Diagnostics;
using System.Globalization;
using NeuroForge.Cli.Errors;
using NeuroForge.Cli.Terminal;
using NeuroForge.Hosting;
using NeuroForge.Hosting.Sweeps;

namespace NeuroForge.Cli.Progress;

/// <summary>Shows the progress of a sweep and its results. Failures are shown at once.</summary>
/// <param name="sweep">The sweep.</param>
internal class SweepReport(Sweep sweep) : IProgress<SweepProgress>, IDisposable
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private Pace? _pace;

    /// <summary>Seconds since the sweep began.</summary>
    protected double Elapsed => Stopwatch.GetElapsedTime(_started).TotalSeconds;

    /// <summary>The sweep.</summary>
    protected Sweep Sweep => sweep;

    /// <summary>The report that suits where it goes: none, a moving line on a terminal, sparse lines on standard error elsewhere.</summary>
    internal static SweepReport For(Sweep sweep, bool quiet) =>
        quiet ? new SweepReport(sweep)
        : MovingLine.IsPossible ? new TerminalSweepReport(sweep)
        : new PlainSweepReport(sweep);

    /// <inheritdoc/>
    public void Report(SweepProgress value)
    {
        _pace ??= new Pace(TimeProvider.System, value.Done);
        if (value.JustEnded is { Failure: { } failure } failed)
        {
            Clear();
            Console.Error.WriteLine($"{failed.Member.Name}: {Failures.Message(failure)}");
        }

        Show(value, Words(value));
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
    protected virtual void Show(SweepProgress progress, string words)
    {
    }

    /// <summary>Removes the moving line from the terminal.</summary>
    protected virtual void Clear()
    {
    }

    private string Words(SweepProgress progress)
    {
        var left = _pace!.At(progress.Done) is { } seconds ? $", {TimeLeft.InWords(seconds * (1 - progress.Done))} left" : "";
        var failed = progress.Failed > 0 ? string.Create(CultureInfo.InvariantCulture, $", {progress.Failed:N0} failed") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{progress.Ended:N0} of {progress.Members:N0} members{failed}{left}");
    }
}

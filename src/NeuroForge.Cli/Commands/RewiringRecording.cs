using NeuroForge.Analysis.Connectomes;
using NeuroForge.Analysis.Ground;
using NeuroForge.Analysis.Recordings;
using NeuroForge.Analysis.Runs;
using NeuroForge.Cli.Arguments;
using NeuroForge.Hosting.Models;

namespace NeuroForge.Cli.Commands;

/// <summary>The recording of rewiring that a command reads.</summary>
internal sealed class RewiringRecording
{
    private readonly ConnectomeLog _log;
    private readonly double _step;
    private readonly RunTimes _times;

    private RewiringRecording(RunFolder run, ConnectomeLog log)
    {
        _log = log;
        _step = run.Run.Step;
        _times = new RunTimes(_step);
        End = run.Run.End;
    }

    /// <summary>The end of the run, in ms.</summary>
    internal double End { get; }

    private double EndStep => Math.Round(End / _step);

    /// <summary>Finds the recording.</summary>
    /// <param name="directory">The run's folder.</param>
    /// <param name="recorder">The recorder's name; null for the only one.</param>
    /// <exception cref="UnreadableRunException">The folder cannot be read.</exception>
    /// <exception cref="UsageException">There is no such recording.</exception>
    internal static RewiringRecording Open(string directory, string? recorder)
    {
        var run = RunFolder.Open(directory);
        var logs = run.Recordings.Where(r => r.Kind == RecordedKind.Rewiring).ToList();
        var names = string.Join(", ", logs.Select(l => l.Name));
        var chosen = (recorder, logs.Count) switch
        {
            (_, 0) =>
                throw new UsageException(
                    $"{directory} has no recording of rewiring - add \"rewiring\": {{ \"model\": \"csv\", \"record\": \"rewiring\", \"of\": [...] }} to the "
                        + "recorders of the description and run it again"),
            (null, 1) => logs[0],
            (null, _) => throw new UsageException($"{directory} has several recordings of rewiring - choose one with --recorder: {names}"),
            _ =>
                logs.Find(l => l.Name == recorder)
                    ?? throw new UsageException($"{directory} has no recording of rewiring named {recorder} - there is: {names}"),
        };
        return new RewiringRecording(run, new ConnectomeLog(run, chosen));
    }

    /// <summary>The connectome at a moment.</summary>
    /// <param name="time">The moment in ms.</param>
    /// <exception cref="SimulatedTimeException">The moment is not a whole number of steps.</exception>
    /// <exception cref="UsageException">The moment is after the end of the run.</exception>
    /// <exception cref="UnreadableRunException">The recording cannot be read.</exception>
    internal Connectome At(double time) => _times.Of(time, "at") is var step && step <= EndStep
        ? _log.At(step * _step)
        : throw new UsageException(FormattableString.Invariant($"{time / 1000} s is after the end of the run, which was at {End / 1000} s"));

    /// <summary>Connectomes at equal intervals from the beginning of the run to its end.</summary>
    /// <param name="interval">The interval in ms.</param>
    /// <exception cref="SimulatedTimeException">The interval is not a whole number of steps.</exception>
    /// <exception cref="UsageException">There would be more than a table is for.</exception>
    internal IEnumerable<Connectome> Every(double interval)
    {
        const int Most = 100_000;
        if (!(End / interval <= Most))
        {
            throw new UsageException(
                FormattableString.Invariant($"--every {interval} ms gives more than {Most} rows in a run of {End / 1000} s - choose a longer time"));
        }

        var steps = _times.Of(interval, "every");
        return _log.At([.. Enumerable.Range(0, 1 + (int)(EndStep / steps)).Select(i => i * steps * _step)]);
    }
}

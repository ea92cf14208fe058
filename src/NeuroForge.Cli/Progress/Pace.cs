using System.Diagnostics;
using System.Globalization;
using NeuroForge.Engine.Running;

namespace NeuroForge.Cli.Progress;

/// <summary>The speed of a run, since its start and since the last report.</summary>
/// <param name="begin">The simulated time at its start, in ms.</param>
internal sealed class Pace(double begin)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private SimulationProgress _last;

    /// <summary>Simulated time, real-time factor, mean rate since the last report, synapses and remaining time, as text.</summary>
    internal string At(SimulationProgress progress)
    {
        var elapsed = Stopwatch.GetElapsedTime(_started).TotalSeconds;
        var done = (progress.Time - begin) / 1000;
        var span = (progress.Time - _last.Time) / 1000;
        var rate = span > 0 ? (progress.Spikes - _last.Spikes) / span / progress.Neurons : 0;
        var left = done > 0 ? elapsed / done * (progress.Duration - progress.Time) / 1000 : 0;
        _last = progress;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{progress.Time / 1000:0.0} of {progress.Duration / 1000:0.#} s, {elapsed / Math.Max(done, 1e-9):0.0000} s per simulated s, {rate:0.00} Hz, "
                + $"{progress.Synapses:N0} synapses, {TimeLeft.InWords(left)} left");
    }
}

using System.Globalization;
using NeuroForge.Engine.Running;

namespace NeuroForge.Cli.Progress;

/// <summary>The progress of a run in words.</summary>
/// <param name="clock">The clock.</param>
/// <param name="begin">The simulated time at its start, in ms.</param>
internal sealed class RunPace(TimeProvider clock, double begin)
{
    private const double MillisecondsPerSecond = 1000;

    private readonly Pace _pace = new(clock, begin / MillisecondsPerSecond);
    private SimulationProgress _last = new(begin, 0, 0, 0, 0);

    /// <summary>
    /// Simulated time, mean rate since the last report and synapses; once they can be estimated, also the recent real-time factor and
    /// the remaining time, which is the remaining simulated time times that factor.
    /// </summary>
    internal string At(SimulationProgress progress)
    {
        var done = progress.Time / MillisecondsPerSecond;
        var end = progress.Duration / MillisecondsPerSecond;
        var span = (progress.Time - _last.Time) / MillisecondsPerSecond;
        var rate = span > 0 ? (progress.Spikes - _last.Spikes) / span / progress.Neurons : 0;
        var pace = _pace.At(done);
        _last = progress;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{done:0.0} of {end:0.#} s, {rate:0.00} Hz, {progress.Synapses:N0} synapses"
                + $"{(pace is { } factor ? $", {factor:0.0000} s per simulated s, {TimeLeft.InWords(factor * (end - done))} left" : "")}");
    }
}

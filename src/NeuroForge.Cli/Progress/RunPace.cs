using NeuroForge.Engine.Running;

namespace NeuroForge.Cli.Progress;

/// <summary>Measures the progress of a run.</summary>
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
    internal RunPoint At(SimulationProgress progress)
    {
        var done = progress.Time / MillisecondsPerSecond;
        var end = progress.Duration / MillisecondsPerSecond;
        var span = (progress.Time - _last.Time) / MillisecondsPerSecond;
        var rate = span > 0 ? (progress.Spikes - _last.Spikes) / span / progress.Neurons : 0;
        _last = progress;
        return new RunPoint(done, end, rate, progress.Spikes, progress.Synapses, _pace.At(done));
    }
}

using System.Globalization;

namespace NeuroForge.Cli.Progress;

/// <summary>A point in the course of a run.</summary>
/// <param name="Done">Simulated time in s.</param>
/// <param name="End">Intended duration in s.</param>
/// <param name="Rate">Mean firing rate since the last point, in Hz.</param>
/// <param name="Spikes">Spikes so far.</param>
/// <param name="Synapses">Current number of synapses.</param>
/// <param name="Factor">The recent real-time factor, in s per simulated s; null if it cannot be estimated yet.</param>
internal readonly record struct RunPoint(double Done, double End, double Rate, long Spikes, long Synapses, double? Factor)
{
    /// <summary>Seconds until the end at this pace; null if it cannot be estimated yet.</summary>
    internal double? Remaining => Factor * (End - Done);

    /// <summary>The point in words.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Done:0.0} of {End:0.#} s, {Rate:0.00} Hz, {Synapses:N0} synapses"
            + $"{(Factor is { } factor ? $", {factor:0.0000} s per simulated s, {TimeLeft.InWords(factor * (End - Done))} left" : "")}");
}

namespace NeuroForge.Cli.Progress;

/// <summary>
/// The pace of something that takes long, as it has been of late: over the second half of the time that has passed, or more. A slow beginning, in which
/// code is compiled and files are opened, is so forgotten.
/// </summary>
/// <param name="clock">The clock.</param>
/// <param name="begin">The work done before, such as the simulated time of the snapshot from which a run is resumed.</param>
internal sealed class Pace(TimeProvider clock, double begin)
{
    /// <summary>Time in seconds before which no remaining time is estimated.</summary>
    private const double LeastSeconds = 1;

    /// <summary>Seconds at which the first mark is made; each following one is made at twice the time of the one before.</summary>
    private const double FirstMark = LeastSeconds / 4;

    private readonly long _started = clock.GetTimestamp();
    private (double Seconds, double Done) _from = (0, begin);
    private (double Seconds, double Done) _mark = (0, begin);

    /// <summary>Seconds since the beginning.</summary>
    internal double Elapsed => clock.GetElapsedTime(_started).TotalSeconds;

    /// <summary>Seconds per unit of work; null if too little has been done to estimate it.</summary>
    /// <param name="done">The work done up to now.</param>
    internal double? At(double done)
    {
        var now = Elapsed;
        if (now >= Math.Max(FirstMark, 2 * _mark.Seconds))
        {
            (_from, _mark) = (_mark, (now, done));
        }

        return now >= LeastSeconds && done > _from.Done ? (now - _from.Seconds) / (done - _from.Done) : null;
    }
}

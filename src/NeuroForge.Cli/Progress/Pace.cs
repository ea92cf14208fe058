namespace NeuroForge.Cli.Progress;

/// <summary>
/// The pace of something that takes long, as it has been of late: over the second half of the time that has passed, or more. A slow beginning, in which
/// code is compiled and files are opened, is so forgotten.
/// </summary>
/// <param name="clock">Tells the time.</param>
/// <param name="begin">What was done before, such as the simulated time of the snapshot that a run is resumed from.</param>
internal sealed class Pace(TimeProvider clock, double begin)
{
    /// <summary>Seconds before which a pace says nothing of the rest.</summary>
    private const double LeastSeconds = 1;

    /// <summary>Seconds at which the first mark is made; each following one is made at twice the time of the one before.</summary>
    private const double FirstMark = LeastSeconds / 4;

    private readonly long _started = clock.GetTimestamp();
    private (double Seconds, double Done) _from = (0, begin);
    private (double Seconds, double Done) _mark = (0, begin);

    /// <summary>Seconds since the beginning.</summary>
    internal double Elapsed => clock.GetElapsedTime(_started).TotalSeconds;

    /// <summary>Seconds that one unit takes; null where too little has been done to say so.</summary>
    /// <param name="done">What has been done so far.</param>
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

namespace NeuroForge.Samples.ClosedLoop;

/// <summary>
/// A proportional-integral controller: the stimulus is what has been missing so far, plus what is missing now. It stops adding up where the stimulus
/// can go no further, so that it turns round at once when it has to.
/// </summary>
/// <param name="options">Its gains.</param>
/// <param name="initial">The stimulus with which it begins, in Hz.</param>
internal sealed class RateController(RateClampOptions options, double initial)
{
    private const double Most = 30_000;

    private double _sum = initial;

    /// <summary>Decides.</summary>
    /// <param name="rate">The rate that was measured, in Hz.</param>
    /// <returns>The rate of the stimulus until the next decision, in Hz, from 0 to 30 kHz.</returns>
    internal double Decide(double rate)
    {
        var missing = options.Gain * (options.Target - rate);
        _sum = Math.Clamp(_sum + (missing * options.Interval / options.IntegralTime), 0, Most);
        return Math.Clamp(_sum + missing, 0, Most);
    }
}

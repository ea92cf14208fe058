namespace NeuroForge.Samples.ClosedLoop;

/// <summary>
/// A proportional-integral controller: the stimulus is proportional to the current error plus its integral. Integration stops while the stimulus
/// is at a limit, so that it can reverse at once.
/// </summary>
/// <param name="options">Its gains.</param>
/// <param name="initial">The initial stimulus, in Hz.</param>
internal sealed class RateController(RateClampOptions options, double initial)
{
    private const double Most = 30_000;

    private double _sum = initial;

    /// <summary>Computes the next stimulus.</summary>
    /// <param name="rate">The measured rate, in Hz.</param>
    /// <returns>The rate of the stimulus until the next decision, in Hz, from 0 to 30 kHz.</returns>
    internal double Decide(double rate)
    {
        var missing = options.Gain * (options.Target - rate);
        _sum = Math.Clamp(_sum + (missing * options.Interval / options.IntegralTime), 0, Most);
        return Math.Clamp(_sum + missing, 0, Most);
    }
}

namespace NeuroForge.Analysis.Ground;

/// <summary>Times without the errors of binary fractions after the last digit, as the recorder <c>csv</c> writes them.</summary>
internal static class DecimalTime
{
    private const int Decimals = 6;

    /// <summary>Greatest relative error from rounding the step, its product with a number of steps and the decimal number: three times 2^-53.</summary>
    private const double ProductError = 3.0 / (1L << 53);

    /// <summary>
    /// The number with at most six decimals that differs from a time only by the rounding of a product, as 0.3 from 3 * 0.1; the time itself if there is none.
    /// </summary>
    /// <param name="time">A time in ms.</param>
    internal static double Of(double time)
    {
        var rounded = Math.Round(time, Decimals);
        return Math.Abs(rounded - time) <= ProductError * Math.Abs(time) ? rounded : time;
    }
}

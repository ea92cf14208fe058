namespace NeuroForge.Recorders;

/// <summary>Times for text: without the errors of binary fractions after the last digit, and otherwise unchanged.</summary>
internal static class DecimalTime
{
    private const int Decimals = 6;

    /// <summary>Greatest relative error from rounding the step, its product with a number of steps and the decimal number: three times 2^-53.</summary>
    private const double ProductError = 3.0 / (1L << 53);

    /// <summary>
    /// The number with at most six decimals that differs from a time only by the rounding of the product: 0.3 for three steps of 0.1 ms, which are
    /// 0.30000000000000004. If there is none, as for a step of 1/1024 ms, the time itself.
    /// </summary>
    /// <param name="time">A time in ms.</param>
    internal static double Of(double time)
    {
        var rounded = Math.Round(time, Decimals);
        return Math.Abs(rounded - time) <= ProductError * Math.Abs(time) ? rounded : time;
    }
}

namespace NeuroForge.Recorders;

/// <summary>Times as text shows them: without what computing with binary fractions leaves behind the last digit, and otherwise unchanged.</summary>
internal static class DecimalTime
{
    private const int Decimals = 6;

    /// <summary>What rounding the step, its product with a number of steps and the decimal number can amount to: three times 2^-53, relative.</summary>
    private const double ProductError = 3.0 / (1L << 53);

    /// <summary>
    /// The number of at most six decimals that differs from a time by the rounding of the product alone: 0.3 for three steps of 0.1 ms, which are
    /// 0.30000000000000004. Where there is none, as for a step of 1/1024 ms, the time itself.
    /// </summary>
    /// <param name="time">A time in ms.</param>
    internal static double Of(double time)
    {
        var rounded = Math.Round(time, Decimals);
        return Math.Abs(rounded - time) <= ProductError * Math.Abs(time) ? rounded : time;
    }
}

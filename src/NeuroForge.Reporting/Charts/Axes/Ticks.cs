namespace NeuroForge.Reporting.Charts.Axes;

/// <summary>The marks of an axis: at multiples of 1, 2 or 5 times a power of ten.</summary>
internal sealed class Ticks
{
    private const int MostTicks = 1000;
    private const double LeastStep = 1e-300;

    private static readonly int[] Multiples = [1, 2, 5];

    private Ticks(double[] values, int multiple, int power)
    {
        Values = values;
        Step = multiple * Math.Pow(10, power);
        Power = power;
    }

    /// <summary>The marks, ascending.</summary>
    internal IReadOnlyList<double> Values { get; }

    /// <summary>The distance from one mark to the next.</summary>
    internal double Step { get; }

    /// <summary>The power of ten of the last digit that distinguishes marks.</summary>
    internal int Power { get; }

    /// <summary>The marks within a range, as close together as a condition allows.</summary>
    /// <param name="least">The lower end, finite.</param>
    /// <param name="greatest">The upper end, finite and above the lower.</param>
    /// <param name="whole">True if only whole numbers make sense.</param>
    /// <param name="fits">True if marks can be drawn; it must be true for marks far enough apart.</param>
    internal static Ticks Within(double least, double greatest, bool whole, Func<Ticks, bool> fits)
    {
        var power = (int)Math.Floor(Math.Log10(Math.Max((greatest - least) / MostTicks, LeastStep))) + 1;
        if (whole)
        {
            power = Math.Max(0, power);
        }

        while (true)
        {
            foreach (var multiple in Multiples)
            {
                var ticks = At(least, greatest, multiple, power);
                if (fits(ticks) || ticks.Values.Count <= 1)
                {
                    return ticks;
                }
            }

            power++;
        }
    }

    private static Ticks At(double least, double greatest, int multiple, int power)
    {
        // A multiple of a power of ten below 1 is a quotient, which is exact where a product would not be.
        double At(double n) => power >= 0 ? n * multiple * Math.Pow(10, power) : n * multiple / Math.Pow(10, -power);
        var step = At(1);
        var slack = step * 1e-9;
        var first = Math.Ceiling((least - slack) / step);
        var last = Math.Floor((greatest + slack) / step);
        double[] values = [.. Enumerable.Range(0, (int)Math.Max(0, Math.Min(last - first + 1, 10 * MostTicks))).Select(i => At(first + i) + 0.0)];
        return new Ticks(values, multiple, power);
    }
}

namespace NeuroForge.Reporting.Figures.Smoothing;

/// <summary>The mean of values, and the interval with four fifths of them.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">A tenth of the values is below.</param>
/// <param name="High">A tenth of the values is above.</param>
internal readonly record struct Quantiles(double Mean, double Low, double High)
{
    /// <summary>The mean and interval of values, which are sorted by this method; those that are not numbers are ignored.</summary>
    internal static Quantiles Of(Span<double> values)
    {
        values.Sort();
        var finite = values;
        while (finite.Length > 0 && double.IsNaN(finite[0]))
        {
            finite = finite[1..];
        }

        return finite.IsEmpty ? new(double.NaN, double.NaN, double.NaN) : new(MeanOf(finite), At(finite, 0.1), At(finite, 0.9));
    }

    /// <summary>The quantile of sorted values, by linear interpolation between the two nearest.</summary>
    private static double At(ReadOnlySpan<double> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * (sorted[above] - sorted[below]));
    }

    private static double MeanOf(ReadOnlySpan<double> values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        return sum / values.Length;
    }
}

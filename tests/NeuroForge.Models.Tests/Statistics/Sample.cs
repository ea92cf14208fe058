using System.Globalization;

namespace NeuroForge.Models.Tests.Statistics;

/// <summary>What a value came to over several seeds.</summary>
/// <param name="Size">How many seeds.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="Deviation">Their standard deviation, n - 1 in the denominator.</param>
internal readonly record struct Sample(int Size, double Mean, double Deviation)
{
    /// <summary>The variance of the mean.</summary>
    public double VarianceOfMean => Deviation * Deviation / Size;

    /// <summary>The sample of given values, two or more.</summary>
    public static Sample Of(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return new(values.Count, mean, Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1)));
    }

    /// <summary>Mean and deviation with so many decimals, for a page.</summary>
    public string ToText(int decimals) =>
        $"{Mean.ToString($"F{decimals}", CultureInfo.InvariantCulture)} ± {Deviation.ToString($"F{decimals}", CultureInfo.InvariantCulture)}";

    public override string ToString() => FormattableString.Invariant($"{Mean:G5} +- {Deviation:G3} ({Size})");
}

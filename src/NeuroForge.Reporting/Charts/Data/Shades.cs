namespace NeuroForge.Reporting.Charts.Data;

/// <summary>Shades for values: the stronger, the farther from zero, with one colour above zero and another below.</summary>
/// <param name="least">The smallest value, finite.</param>
/// <param name="greatest">The largest value, finite.</param>
internal sealed class Shades(double least, double greatest)
{
    /// <summary>Number of shades of a colour.</summary>
    internal const int Count = 8;

    private readonly double _strongest = Math.Max(Math.Abs(least), Math.Abs(greatest));

    /// <summary>The shades in the range of the values, ascending.</summary>
    internal IReadOnlyList<int> All { get; } =
        least >= 0 ? [.. Enumerable.Range(1, Count)]
        : greatest <= 0 ? [.. Enumerable.Range(-Count, Count)]
        : [.. Enumerable.Range(-Count, (2 * Count) + 1)];

    /// <summary>The shade of a value: 0 for zero, up to <see cref="Count"/>, negative below zero.</summary>
    internal int Of(double value)
    {
        if (!double.IsFinite(value) || _strongest <= 0 || value == 0)
        {
            return 0;
        }

        var level = (int)Math.Ceiling(Math.Abs(value) / _strongest * Count);
        return Math.Sign(value) * Math.Clamp(level, 1, Count);
    }

    /// <summary>The range of values of a shade, the end nearer to zero first.</summary>
    internal (double Near, double Far) Range(int shade) =>
        ((shade - Math.Sign(shade)) * _strongest / Count, shade * _strongest / Count);
}

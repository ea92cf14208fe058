namespace NeuroForge.Reporting.Charts.Axes;

/// <summary>The quantity and range of an axis.</summary>
/// <param name="Title">The quantity and its unit.</param>
/// <param name="Least">The lower end, finite.</param>
/// <param name="Greatest">The upper end, finite and above the lower.</param>
internal sealed record Axis(string Title, double Least, double Greatest)
{
    /// <summary>The largest number that an axis shows: larger numbers are meaningless, and their differences overflow.</summary>
    internal const double Largest = 1e150;

    /// <summary>True if only whole numbers make sense.</summary>
    internal bool Whole { get; init; }

    /// <summary>True if marks below zero are shown without their sign, because the direction below has another meaning.</summary>
    internal bool Mirrored { get; init; }

    /// <summary>An axis for given values: from zero if they come near it, otherwise with a margin; never with a range of 0.</summary>
    /// <param name="title">The quantity and its unit.</param>
    /// <param name="values">The values; those that are not finite, or beyond <see cref="Largest"/>, are ignored.</param>
    internal static Axis For(string title, IEnumerable<double> values)
    {
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            if (Math.Abs(value) <= Largest)
            {
                least = Math.Min(least, value);
                greatest = Math.Max(greatest, value);
            }
        }

        return least > greatest ? new(title, 0, 1) : Around(title, least, greatest);
    }

    private static Axis Around(string title, double least, double greatest)
    {
        var room = 0.06 * (greatest - least);
        if (least >= 0 && least <= 0.5 * greatest)
        {
            return new(title, 0, greatest == 0 ? 1 : greatest + room);
        }

        if (greatest <= 0 && greatest >= 0.5 * least)
        {
            return new(title, least - room, 0);
        }

        // Values that differ by nothing but rounding are shown as the one value that they are.
        return greatest - least <= 1e-9 * Math.Max(Math.Abs(least), Math.Abs(greatest))
            ? new(title, Math.Min(0, 2 * least), Math.Max(0, 2 * greatest))
            : new(title, least - room, greatest + room);
    }
}

namespace NeuroForge.Reporting.Charts.Axes;

/// <summary>Lengths that are easily said.</summary>
internal static class RoundLength
{
    private static readonly int[] Multiples = [1, 2, 5, 10];

    /// <summary>The least of 1, 2 and 5 times a power of ten that is not below a length.</summary>
    /// <param name="length">Above 0, finite.</param>
    internal static double AtLeast(double length)
    {
        var enough = length * (1 - 1e-9);
        var power = (int)Math.Floor(Math.Log10(enough));
        return Multiples.Select(m => Times(m, power)).First(l => l >= enough);
    }

    /// <summary>The least number of two digits and any number of zeros that is not below a length.</summary>
    /// <param name="length">Above 0, finite.</param>
    internal static double OfTwoDigits(double length)
    {
        var power = (int)Math.Floor(Math.Log10(length)) - 1;
        return Times(Math.Ceiling(length / Math.Pow(10, power) * (1 - 1e-9)), power);
    }

    /// <summary>A multiple of a power of ten; below 1 it is a quotient, which is exact where a product would not be.</summary>
    private static double Times(double multiple, int power) => power >= 0 ? multiple * Math.Pow(10, power) : multiple / Math.Pow(10, -power);
}

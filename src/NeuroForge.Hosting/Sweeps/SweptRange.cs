using System.Globalization;
using NeuroForge.Units;

namespace NeuroForge.Hosting.Sweeps;

/// <summary>A number of values in equal steps from one to another, both included: <c>0.03..0.07:5</c>, <c>10ms..20ms:3</c>, also downwards.</summary>
internal static class SweptRange
{
    /// <summary>Least size for which steps are computed in decimal digits, so that a range has the values that one would write by hand.</summary>
    private const double LeastDecimal = 1e-12;
    private const double GreatestDecimal = 1e12;

    /// <summary>The values, in the unit of the first.</summary>
    /// <param name="text">The whole text of the range.</param>
    /// <param name="first">Its first value.</param>
    /// <param name="rest">Its last value and the number of values.</param>
    /// <exception cref="FormatException">The text has another format.</exception>
    internal static IEnumerable<string> Parse(string text, string first, string rest)
    {
        var colon = rest.LastIndexOf(':');
        if (colon < 0 || !Quantity.TryParse(first, out var from) || !Quantity.TryParse(rest[..colon], out var to))
        {
            throw new FormatException($"a range is written first..last:number, such as 0.03..0.07:5 or 10ms..20ms:3, but got \"{text}\"");
        }

        if (from.Unit.Dimension != to.Unit.Dimension)
        {
            throw new FormatException($"the ends of the range \"{text}\" have different dimensions: write both with units of the same dimension");
        }

        var last = to.In(from.Unit);
        var count = Count(text, rest[(colon + 1)..], from.Value == last);
        return double.IsFinite(last - from.Value)
            ? Enumerable.Range(0, count).Select(i => new Quantity(At(from.Value, last, i, count), from.Unit).ToString())
            : throw new FormatException($"the range \"{text}\" is too wide: its steps would not be finite");
    }

    private static int Count(string text, string written, bool isPoint)
    {
        if (!int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is < 1 or > SweepMembers.Most)
        {
            throw new FormatException($"the number of values in a range must be a whole number from 1 to {SweepMembers.Most}, but \"{text}\" has "
                + $"\"{written}\"");
        }

        return (count == 1) == isPoint ? count : throw new FormatException(isPoint
            ? $"the ends of the range \"{text}\" are the same: write one value"
            : $"the range \"{text}\" has one value but two ends: write 2 or more");
    }

    private static double At(double first, double last, int i, int count)
    {
        if (i == 0 || i == count - 1)
        {
            return i == 0 ? first : last;
        }

        return IsDecimal(first) && IsDecimal(last)
            ? Nearest((decimal)first + (((decimal)last - (decimal)first) * i / (count - 1)))
            : first + ((last - first) * ((double)i / (count - 1)));
    }

    private static bool IsDecimal(double number) => number == 0 || Math.Abs(number) is >= LeastDecimal and < GreatestDecimal;

    /// <summary>The nearest double, which a cast does not always give; 0 without a sign.</summary>
    private static double Nearest(decimal value) => value == 0 ? 0 : double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace NeuroForge.Reporting.Markup;

/// <summary>Formats numbers for readers: the same on every machine, with a suitable number of digits and readable powers of ten.</summary>
internal static class Numbers
{
    private const string Minus = "\u2212";
    private const string Superscripts = "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079";

    /// <summary>A measured number, to a few significant digits: <c>0.0501</c>, <c>12,300</c>, <c>1.2 x 10^-7</c>.</summary>
    /// <param name="value">The number; not-a-number becomes a dash.</param>
    /// <param name="digits">Number of significant digits, 1 or more.</param>
    internal static string Measured(double value, int digits = 4)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "\u2013" : (value > 0 ? "\u221E" : Minus + "\u221E");
        }

        var size = Math.Abs(value);
        return size is 0 or (>= 1e-4 and < 1e7) ? Plain(Rounded(value, digits)) : Scientific(value, digits);
    }

    /// <summary>A given number, with every digit.</summary>
    internal static string Given(double value) =>
        double.IsFinite(value) && Math.Abs(value) is 0 or (>= 1e-4 and < 1e7) ? Plain((decimal)value) : Measured(value, 15);

    /// <summary>A count, with separators between thousands.</summary>
    internal static string Count(long count) => Signed(count.ToString("#,0", CultureInfo.InvariantCulture));

    /// <summary>A number with a fixed number of decimals.</summary>
    internal static string Fixed(double value, int decimals)
    {
        var text = value.ToString("#,0." + new string('0', decimals), CultureInfo.InvariantCulture);
        return Signed(text.TrimStart('-').Trim('0', '.', ',').Length == 0 ? text.TrimStart('-') : text);
    }

    /// <summary>A power of ten: <c>10</c> with the exponent raised.</summary>
    internal static string PowerOfTen(int exponent) =>
        "10" + string.Concat(exponent.ToString(CultureInfo.InvariantCulture).Select(c => c == '-' ? '\u207B' : Superscripts[c - '0']));

    private static decimal Rounded(double value, int digits)
    {
        var decimals = value == 0 ? 0 : digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return decimals >= 0 ? Math.Round((decimal)value, Math.Min(decimals, 28)) : (decimal)value;
    }

    private static string Plain(decimal value)
    {
        var whole = decimal.Truncate(value) == value;
        return Signed(value.ToString(whole ? "#,0" : "#,0.###################", CultureInfo.InvariantCulture));
    }

    private static string Scientific(double value, int digits)
    {
        var parts = value.ToString("0." + new string('#', digits - 1) + "E+0", CultureInfo.InvariantCulture).Split('E');
        return $"{Signed(parts[0])}\u00D7{PowerOfTen(int.Parse(parts[1], CultureInfo.InvariantCulture))}";
    }

    private static string Signed(string text) => text.Replace("-", Minus, StringComparison.Ordinal);
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NeuroForge.Units;

/// <summary>
/// A unit of measurement, such as <c>mV</c>, <c>1/ms</c> or <c>nS/ms</c>: SI units of electrophysiology with decimal prefixes.
/// </summary>
/// <remarks>
/// Written by hand: UnitsNet converts through the base unit, which rounds twice, so that 0.1 nA is not 100 pA, and it does not parse <c>mV/ms</c>. Here a scale
/// is a power of ten, so that a conversion is a single exact multiplication or division; only minutes, hours and days have an additional factor.
/// </remarks>
public sealed class Unit
{
    private static readonly Dictionary<string, (Dimension Dimension, int Exponent)> Symbols = new(StringComparer.Ordinal)
    {
        ["1"] = (Dimension.None, 0),
        ["s"] = (new(1, 0, 0, 0), 0),
        ["m"] = (new(0, 1, 0, 0), 0),
        ["A"] = (new(0, 0, 1, 0), 0),
        ["V"] = (new(0, 0, 0, 1), 0),
        ["Hz"] = (new(-1, 0, 0, 0), 0),
        ["S"] = (new(0, 0, 1, -1), 0),
        ["F"] = (new(1, 0, 1, -1), 0),
        ["Ohm"] = (new(0, 0, -1, 1), 0),
        ["C"] = (new(1, 0, 1, 0), 0),
    };

    /// <summary>Units of time that are not a power of ten of a second, in seconds. They take no prefix.</summary>
    private static readonly Dictionary<string, double> LongTimes = new(StringComparer.Ordinal) { ["min"] = 60, ["h"] = 3600, ["d"] = 86_400 };

    private static readonly Dictionary<char, int> Prefixes = new()
    {
        ['f'] = -15,
        ['p'] = -12,
        ['n'] = -9,
        ['u'] = -6,
        ['\u00B5'] = -6, // micro sign
        ['\u03BC'] = -6, // Greek mu, which looks the same
        ['m'] = -3,
        ['k'] = 3,
        ['M'] = 6,
        ['G'] = 9,
    };

    private readonly int _exponent;
    private readonly double _factor;

    private Unit(string text, Dimension dimension, int exponent, double factor)
    {
        Text = text;
        Dimension = dimension;
        _exponent = exponent;
        _factor = factor;
    }

    /// <summary>The unit as it was written.</summary>
    public string Text { get; }

    /// <summary>The dimension that it measures.</summary>
    public Dimension Dimension { get; }

    /// <summary>True if it is the unit of pure numbers.</summary>
    public bool IsPure => Dimension == Dimension.None && _exponent == 0 && _factor == 1;

    /// <summary>Reads a unit: symbols joined by <c>*</c>, <c>.</c> or a space, each with an optional power <c>^2</c>, and at most one <c>/</c>.</summary>
    /// <param name="text">For instance <c>mV</c>, <c>1/ms</c>, <c>/ms</c>, <c>pA*ms</c>.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>True if the text is a unit.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out Unit? unit)
    {
        unit = null;
        var sides = text.Trim().Split('/');
        if (sides.Length > 2 || sides[^1].Trim().Length == 0)
        {
            return false;
        }

        var dimension = Dimension.None;
        var (exponent, scale) = (0, 1.0);
        for (var side = 0; side < sides.Length; side++)
        {
            var sign = side == 0 ? 1 : -1;
            foreach (var factor in Factors(sides[side]))
            {
                if (!TryParseFactor(factor, out var factorDimension, out var factorExponent, out var factorScale))
                {
                    return false;
                }

                dimension += factorDimension * sign;
                exponent += factorExponent * sign;
                scale = sign > 0 ? scale * factorScale : scale / factorScale;
            }
        }

        unit = new Unit(text.Trim(), dimension, exponent, scale);
        return true;
    }

    /// <summary>Reads a unit.</summary>
    /// <exception cref="FormatException">The text is not a unit.</exception>
    public static Unit Parse(string text) =>
        TryParse(text, out var unit) ? unit : throw new FormatException($"\"{text}\" is not a unit");

    /// <summary>The units of a dimension that have one symbol, with every prefix: for time <c>s</c>, <c>ms</c>, <c>us</c> and so on, <c>min</c>.</summary>
    public static IEnumerable<string> SpellingsOf(Dimension dimension)
    {
        var decimals =
            from symbol in Symbols
            where symbol.Value.Dimension == dimension && symbol.Key != "1"
            from prefix in Prefixes.Keys.Select(p => p.ToString()).Prepend("")
            select prefix + symbol.Key;
        return dimension == Symbols["s"].Dimension ? decimals.Concat(LongTimes.Keys) : decimals;
    }

    /// <summary>Converts a number of this unit into another of the same dimension.</summary>
    /// <exception cref="ArgumentException">The units have different dimensions.</exception>
    public double Convert(double value, Unit to)
    {
        if (to.Dimension != Dimension)
        {
            throw new ArgumentException($"{Text} cannot be converted to {to.Text}", nameof(to));
        }

        value *= _factor / to._factor;
        var difference = _exponent - to._exponent;
        return difference >= 0 ? value * PowerOfTen(difference) : value / PowerOfTen(-difference);
    }

    /// <summary>True if a number means the same in both units, even if they are written differently: <c>1/ms</c> and <c>kHz</c>.</summary>
    public bool IsSameAs(Unit other) => Dimension == other.Dimension && _exponent == other._exponent && _factor == other._factor;

    /// <inheritdoc/>
    public override string ToString() => Text;

    /// <summary>The double nearest to a power of ten. <see cref="Math.Pow"/> gives it only with a good system library.</summary>
    private static double PowerOfTen(int exponent) => double.Parse(string.Create(CultureInfo.InvariantCulture, $"1e{exponent}"), CultureInfo.InvariantCulture);

    /// <summary>The factors of one side. A sign of multiplication without a factor beside it leaves an empty factor, which is not valid.</summary>
    private static IEnumerable<string> Factors(string side) =>
        side.Trim().Length == 0
            ? []
            : side.Split('*', '.').SelectMany(product => product.Trim().Split(' ').Where((factor, i) => i == 0 || factor.Length > 0));

    private static bool TryParseFactor(string factor, out Dimension dimension, out int exponent, out double scale)
    {
        (dimension, exponent, scale) = (default, default, 1);
        var power = 1;
        var caret = factor.IndexOf('^', StringComparison.Ordinal);
        if (caret >= 0
            && !(int.TryParse(factor.AsSpan(caret + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power) && power is >= -9 and <= 9))
        {
            return false;
        }

        var symbol = caret < 0 ? factor : factor[..caret];
        if (LongTimes.TryGetValue(symbol, out var seconds))
        {
            dimension = Symbols["s"].Dimension;
            for (var i = 0; i < Math.Abs(power); i++)
            {
                scale *= seconds;
            }

            scale = power < 0 ? 1 / scale : scale;
        }
        else if (!TryParseSymbol(symbol, out dimension, out exponent))
        {
            return false;
        }

        dimension *= power;
        exponent *= power;
        return true;
    }

    private static bool TryParseSymbol(string symbol, out Dimension dimension, out int exponent)
    {
        (dimension, exponent) = (default, default);
        if (Symbols.TryGetValue(symbol, out var plain))
        {
            (dimension, exponent) = plain;
            return true;
        }

        if (symbol.Length < 2
            || !Prefixes.TryGetValue(symbol[0], out var prefix)
            || !Symbols.TryGetValue(symbol[1..], out var prefixed)
            || symbol[1..] == "1")
        {
            return false;
        }

        (dimension, exponent) = (prefixed.Dimension, prefixed.Exponent + prefix);
        return true;
    }
}

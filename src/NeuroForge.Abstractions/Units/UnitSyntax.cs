using System.Globalization;

namespace NeuroForge.Units;

/// <summary>The symbols, prefixes and grammar of units.</summary>
/// <remarks>The analyzer of plugins compiles this file as well, for .NET Standard 2.0: it uses only that.</remarks>
internal static class UnitSyntax
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

    /// <summary>Reads a unit: a power of ten and a factor of its dimension's base units.</summary>
    internal static bool TryParse(string text, out Dimension dimension, out int exponent, out double scale)
    {
        (dimension, exponent, scale) = (Dimension.None, 0, 1.0);
        var sides = text.Trim().Split('/');
        if (sides.Length > 2 || sides[sides.Length - 1].Trim().Length == 0)
        {
            return false;
        }

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

        return true;
    }

    /// <summary>The units of a dimension that have one symbol, with every prefix.</summary>
    internal static IEnumerable<string> SpellingsOf(Dimension dimension)
    {
        var decimals =
            from symbol in Symbols
            where symbol.Value.Dimension == dimension && symbol.Key != "1"
            from prefix in Prefixes.Keys.Select(p => p.ToString()).Prepend("")
            select prefix + symbol.Key;
        return dimension == Symbols["s"].Dimension ? decimals.Concat(LongTimes.Keys) : decimals;
    }

    /// <summary>Every unit of one symbol, with every prefix.</summary>
    internal static IEnumerable<string> Spellings() => Symbols.Values.Select(symbol => symbol.Dimension).Distinct().SelectMany(SpellingsOf);

    /// <summary>The factors of one side. A sign of multiplication without a factor beside it leaves an empty factor, which is not valid.</summary>
    private static IEnumerable<string> Factors(string side) =>
        side.Trim().Length == 0
            ? []
            : side.Split('*', '.').SelectMany(product => product.Trim().Split(' ').Where((factor, i) => i == 0 || factor.Length > 0));

    private static bool TryParseFactor(string factor, out Dimension dimension, out int exponent, out double scale)
    {
        (dimension, exponent, scale) = (default, default, 1);
        var power = 1;
        var parts = factor.Split('^');
        if (parts.Length > 2
            || (parts.Length == 2
                && !(int.TryParse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power) && power is >= -9 and <= 9)))
        {
            return false;
        }

        var symbol = parts[0];
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
            || !Symbols.TryGetValue(symbol.Substring(1), out var prefixed)
            || symbol.Substring(1) == "1")
        {
            return false;
        }

        (dimension, exponent) = (prefixed.Dimension, prefixed.Exponent + prefix);
        return true;
    }
}

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
        unit = UnitSyntax.TryParse(text, out var dimension, out var exponent, out var factor) ? new Unit(text.Trim(), dimension, exponent, factor) : null;
        return unit is not null;
    }

    /// <summary>Reads a unit.</summary>
    /// <exception cref="FormatException">The text is not a unit.</exception>
    public static Unit Parse(string text) =>
        TryParse(text, out var unit) ? unit : throw new FormatException($"\"{text}\" is not a unit");

    /// <summary>The units of a dimension that have one symbol, with every prefix: for time <c>s</c>, <c>ms</c>, <c>us</c> and so on, <c>min</c>.</summary>
    public static IEnumerable<string> SpellingsOf(Dimension dimension) => UnitSyntax.SpellingsOf(dimension);

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
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace NeuroForge.Units;

/// <summary>A number and its unit, such as <c>585 pA</c>.</summary>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
public sealed record Quantity(double Value, Unit Unit)
{
    /// <summary>Reads a quantity: a number in the invariant culture, then a unit; a number alone is pure.</summary>
    /// <param name="text">For instance <c>10 ms</c>, <c>-585 pA</c>, <c>0.0001 /ms</c>.</param>
    /// <param name="quantity">The quantity.</param>
    /// <returns>True if the text is a quantity.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out Quantity? quantity)
    {
        quantity = null;
        var trimmed = text.Trim();
        var length = NumberLength(trimmed);
        if (!double.TryParse(trimmed.AsSpan(0, length), NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || !double.IsFinite(value)
            || !Unit.TryParse(length == trimmed.Length ? "1" : trimmed[length..], out var unit))
        {
            return false;
        }

        quantity = new Quantity(value, unit);
        return true;
    }

    /// <summary>The number in another unit of the same dimension.</summary>
    /// <exception cref="ArgumentException">The units have different dimensions.</exception>
    public double In(Unit unit) => Unit.Convert(Value, unit);

    /// <inheritdoc/>
    public override string ToString() =>
        Unit.IsPure ? Value.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Value} {Unit}");

    /// <summary>Number of characters that belong to the number. An <c>e</c> belongs to it only if digits follow.</summary>
    private static int NumberLength(string text)
    {
        var i = 0;
        while (i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] is '+' or '-' or '.' || IsExponent(text, i)))
        {
            i++;
        }

        return i;
    }

    private static bool IsExponent(string text, int i) =>
        text[i] is 'e' or 'E'
        && i + 1 < text.Length
        && (char.IsAsciiDigit(text[i + 1]) || (text[i + 1] is '+' or '-' && i + 2 < text.Length && char.IsAsciiDigit(text[i + 2])));
}

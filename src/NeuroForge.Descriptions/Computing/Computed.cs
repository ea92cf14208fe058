using System.Globalization;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Computing;

/// <summary>
/// A number and its unit in a formula. The unit is kept as powers of the symbols that the description writes, so that a product of numbers in mV and ms is
/// in mV*ms, and no number is converted unless two of different units are added.
/// </summary>
internal sealed class Computed
{
    private readonly SortedDictionary<string, int> _powers;

    private Computed(double number, SortedDictionary<string, int> powers) => (Number, _powers) = (number, powers);

    /// <summary>The number.</summary>
    internal double Number { get; }

    /// <summary>The unit.</summary>
    internal Unit Unit => Unit.Parse(Text);

    /// <summary>True if it has no unit.</summary>
    internal bool IsPure => _powers.Count == 0;

    /// <summary>The unit as text; <c>1</c> for a pure number.</summary>
    private string Text
    {
        get
        {
            var (above, below) = (Side(_powers.Where(p => p.Value > 0)), Side(_powers.Where(p => p.Value < 0)));
            return below.Length == 0 ? above.Length == 0 ? "1" : above : $"{(above.Length == 0 ? "1" : above)}/{below}";
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number:R}{(IsPure ? "" : " " + Text)}");

    /// <summary>A pure number.</summary>
    internal static Computed Pure(double number) => new(number, new(StringComparer.Ordinal));

    /// <summary>A quantity.</summary>
    internal static Computed Of(Quantity quantity)
    {
        var powers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (side, sign) in quantity.Unit.Text.Split('/').Zip((int[])[1, -1]))
        {
            foreach (var factor in side.Split(['*', '.', ' '], StringSplitOptions.RemoveEmptyEntries).Where(f => f != "1"))
            {
                var caret = factor.IndexOf('^', StringComparison.Ordinal);
                var symbol = caret < 0 ? factor : factor[..caret];
                var power = caret < 0 ? 1 : int.Parse(factor.AsSpan(caret + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                Add(powers, symbol, sign * power);
            }
        }

        return new(quantity.Value, powers);
    }

    /// <summary>The same unit with another number.</summary>
    internal Computed With(double number) => new(number, _powers);

    /// <summary>The product with another value, or with its inverse.</summary>
    /// <param name="other">The other value.</param>
    /// <param name="sign">1 to multiply, -1 to divide.</param>
    internal Computed Times(Computed other, int sign)
    {
        var powers = new SortedDictionary<string, int>(_powers, StringComparer.Ordinal);
        foreach (var (symbol, power) in other._powers)
        {
            Add(powers, symbol, sign * power);
        }

        return new(sign > 0 ? Number * other.Number : Number / other.Number, powers);
    }

    /// <summary>The number in the unit of another value; null if the two measure different things.</summary>
    internal double? InUnitOf(Computed other)
    {
        var (from, to) = (Unit, other.Unit);
        return from.Dimension != to.Dimension ? null : Text == other.Text ? Number : from.Convert(Number, to);
    }

    /// <summary>The value with units in SI, whose powers are those of its dimension.</summary>
    internal Computed InBaseUnits()
    {
        var dimension = Unit.Dimension;
        var powers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Add(powers, "s", dimension.Time);
        Add(powers, "m", dimension.Length);
        Add(powers, "A", dimension.Current);
        Add(powers, "V", dimension.Voltage);
        var unit = new Computed(1, powers);
        return unit.With(Unit.Convert(Number, unit.Unit));
    }

    /// <summary>The square root of a value in base units; null if a power of its unit is odd.</summary>
    internal Computed? Root()
    {
        if (_powers.Values.Any(power => power % 2 != 0))
        {
            return null;
        }

        return new(Math.Sqrt(Number), new(_powers.ToDictionary(p => p.Key, p => p.Value / 2, StringComparer.Ordinal), StringComparer.Ordinal));
    }

    private static void Add(SortedDictionary<string, int> powers, string symbol, int power)
    {
        var sum = powers.GetValueOrDefault(symbol) + power;
        if (sum == 0)
        {
            powers.Remove(symbol);
        }
        else
        {
            powers[symbol] = sum;
        }
    }

    private static string Side(IEnumerable<KeyValuePair<string, int>> powers) =>
        string.Join('*', powers.Select(p => Math.Abs(p.Value) == 1 ? p.Key : string.Create(CultureInfo.InvariantCulture, $"{p.Key}^{Math.Abs(p.Value)}")));
}

using System.Globalization;
using NeuroForge.Units;

namespace NeuroForge.Equations.Dimensions;

/// <summary>The dimension of a term. Its powers are halves, since white noise has the dimension 1 / square root of time.</summary>
/// <param name="Doubled">Twice the powers.</param>
internal readonly record struct TermDimension(Dimension Doubled)
{
    private static readonly string[] Familiar =
        ["mV", "ms", "pA", "nS", "pF", "1/ms", "mV/ms", "pA/ms", "nS/ms", "GOhm", "pA*ms", "um", "mV^2", "1/mV"];

    /// <summary>The dimension of pure numbers.</summary>
    internal static TermDimension None => default;

    /// <summary>The dimension of time.</summary>
    internal static TermDimension Time => Of(Scales.Ms);

    /// <summary>The dimension of white noise.</summary>
    internal static TermDimension Noise => new(Unit.Parse("1/ms").Dimension);

    /// <summary>True for pure numbers.</summary>
    internal bool IsNone => Doubled == Dimension.None;

    /// <summary>The dimension with whole powers; null if there are none.</summary>
    internal Dimension? Whole =>
        IsEven(Doubled.Time) && IsEven(Doubled.Length) && IsEven(Doubled.Current) && IsEven(Doubled.Voltage)
            ? new(Doubled.Time / 2, Doubled.Length / 2, Doubled.Current / 2, Doubled.Voltage / 2)
            : null;

    /// <summary>The dimension of a unit.</summary>
    internal static TermDimension Of(Unit unit) => new(unit.Dimension * 2);

    /// <summary>The dimension of a product.</summary>
    internal TermDimension Times(TermDimension other) => new(Doubled + other.Doubled);

    /// <summary>The dimension of a quotient.</summary>
    internal TermDimension Over(TermDimension other) => new(Doubled + (other.Doubled * -1));

    /// <summary>The dimension of a whole power.</summary>
    internal TermDimension To(int power) => new(Doubled * power);

    /// <summary>The dimension of the square root; null if a power is no half.</summary>
    internal TermDimension? Root() => Whole is { } whole ? new(whole) : null;

    /// <summary>The dimension by a unit that has it.</summary>
    public override string ToString()
    {
        if (IsNone)
        {
            return "a pure number";
        }

        var self = this;
        return Array.Find(Familiar, unit => Of(Unit.Parse(unit)) == self) ?? string.Join('*', Powers());
    }

    private IEnumerable<string> Powers()
    {
        foreach (var (unit, doubled) in new[] { ("pA", Doubled.Current), ("mV", Doubled.Voltage), ("um", Doubled.Length), ("ms", Doubled.Time) })
        {
            if (doubled != 0)
            {
                yield return doubled == 2 ? unit : string.Create(CultureInfo.InvariantCulture, $"{unit}^{doubled / 2.0}");
            }
        }
    }

    private static bool IsEven(int number) => number % 2 == 0;
}

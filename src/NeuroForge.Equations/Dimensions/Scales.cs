using System.Globalization;
using NeuroForge.Units;

namespace NeuroForge.Equations.Dimensions;

/// <summary>
/// The units in which equations are computed: ms, mV, pA and um, and what follows from them, such as nS and pF. Quantities in these units need no factor.
/// </summary>
internal static class Scales
{
    /// <summary>The unit of time.</summary>
    internal static Unit Ms { get; } = Unit.Parse("ms");

    /// <summary>The unit of pure numbers.</summary>
    internal static Unit Pure { get; } = Unit.Parse("1");

    /// <summary>The unit in which quantities of a dimension are computed.</summary>
    internal static Unit UnitOf(Dimension dimension) => dimension == Dimension.None
        ? Pure
        : Unit.Parse(string.Join('*', new[] { ("ms", dimension.Time), ("um", dimension.Length), ("pA", dimension.Current), ("mV", dimension.Voltage) }
            .Where(part => part.Item2 != 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Item1}^{part.Item2}"))));

    /// <summary>The factor by which a number in a unit is multiplied.</summary>
    internal static double FactorOf(Unit unit) => unit.Convert(1, UnitOf(unit.Dimension));
}

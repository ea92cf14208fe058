using System.Globalization;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Values;

/// <summary>Finds quantities whose unit is probably wrong, such as <c>-55 MV</c> for <c>-55 mV</c>: sizes that neurons do not have.</summary>
internal static class UnusualSizes
{
    /// <summary>Prefixes that are probably meant as their small letter: no quantity of a neuron is measured in them except resistance.</summary>
    private const string Large = "MG";

    private static readonly Dimension Resistance = Unit.Parse("Ohm").Dimension;

    /// <summary>
    /// Sizes that no quantity of a neuron reaches. A larger value in a unit larger than the declared one is probably a mistake; in the declared unit itself, as
    /// in a threshold of <c>1e9 mV</c>, it is intended.
    /// </summary>
    private static readonly (Unit Unit, double Size)[] Greatest =
    [
        (Unit.Parse("V"), 1),
        (Unit.Parse("nA"), 100),
        (Unit.Parse("uS"), 10),
        (Unit.Parse("nF"), 100),
    ];

    /// <summary>The quantity that was probably meant; null if the given one is not unusual.</summary>
    /// <param name="quantity">The quantity as written.</param>
    /// <param name="wanted">The expected unit, of the same dimension.</param>
    internal static string? Meant(Quantity quantity, Unit wanted)
    {
        var unit = quantity.Unit;
        if (quantity.Value == 0 || !Unit.SpellingsOf(unit.Dimension).Contains(unit.Text))
        {
            return null;
        }

        return unit.Text == "mHz" ? Written(quantity.Value, "Hz")
            : Large.Contains(unit.Text[0], StringComparison.Ordinal) && unit.Dimension != Resistance ? Written(quantity.Value, WithoutSlip(unit.Text, wanted))
            : unit.Convert(1, wanted) > 1 && IsBeyond(quantity) ? Written(quantity.Value, wanted.Text)
            : null;
    }

    /// <summary>The quantity that was probably meant by one in a formula, where no unit is expected; null if the given one is not unusual.</summary>
    internal static string? Meant(Quantity quantity) => quantity.Unit switch
    {
        { IsPure: true } => null,
        { Text: ['M' or 'G', .. var symbol] } when Unit.TryParse(symbol, out var unit) && unit.Dimension == quantity.Unit.Dimension => Meant(quantity, unit),
        var unit => Meant(quantity, unit),
    };

    /// <summary>The unit with the prefix that was probably meant: m for M, k for a rate; for others the unit that is expected.</summary>
    private static string WithoutSlip(string unit, Unit wanted) => unit switch
    {
        "MHz" => "kHz",
        ['M', .. var symbol] => "m" + symbol,
        _ => wanted.Text,
    };

    private static bool IsBeyond(Quantity quantity) =>
        Array.Exists(Greatest, greatest => greatest.Unit.Dimension == quantity.Unit.Dimension && Math.Abs(quantity.In(greatest.Unit)) >= greatest.Size);

    private static string Written(double value, string unit) => string.Create(CultureInfo.InvariantCulture, $"\"{value} {unit}\"");
}

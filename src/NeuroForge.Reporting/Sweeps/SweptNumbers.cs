using System.Globalization;
using NeuroForge.Units;

namespace NeuroForge.Reporting.Sweeps;

/// <summary>The values of a swept parameter as numbers in one unit, for an axis.</summary>
/// <param name="Unit">The unit as text; empty for pure numbers.</param>
/// <param name="Of">The numbers by the values as they were given.</param>
internal sealed record SweptNumbers(string Unit, IReadOnlyDictionary<string, double> Of)
{
    /// <summary>Reads the values; null if they are not all numbers of the same dimension, or fewer than two.</summary>
    internal static SweptNumbers? Read(IEnumerable<string> values)
    {
        string[] different = [.. values.Distinct(StringComparer.Ordinal)];
        if (different.Length < 2)
        {
            return null;
        }

        var numbers = new Dictionary<string, double>(StringComparer.Ordinal);
        Unit? unit = null;
        foreach (var value in different)
        {
            if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var pure) && (unit is null || unit.IsPure))
            {
                unit ??= NeuroForge.Units.Unit.Parse("1");
                numbers[value] = pure;
            }
            else if (Quantity.TryParse(value, out var quantity) && (unit is null || unit.Dimension == quantity.Unit.Dimension))
            {
                unit ??= quantity.Unit;
                numbers[value] = quantity.In(unit);
            }
            else
            {
                return null;
            }
        }

        return numbers.Values.All(double.IsFinite) ? new(unit!.IsPure ? "" : unit.Text, numbers) : null;
    }
}

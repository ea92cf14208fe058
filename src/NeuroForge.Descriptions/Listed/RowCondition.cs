using System.Globalization;

namespace NeuroForge.Descriptions.Listed;

/// <summary>The condition of the rows of a table that are taken: a column and its values.</summary>
/// <param name="Column">The column.</param>
/// <param name="Values">The values.</param>
internal sealed record RowCondition(string Column, IReadOnlyList<double> Values)
{
    /// <summary>Reads a condition such as <c>edge_type_id = 100, 101</c>; null if the text is none.</summary>
    internal static RowCondition? Parse(string text)
    {
        if (text.Split('=') is not [var column, var values] || column.Trim().Length == 0)
        {
            return null;
        }

        var numbers = new List<double>();
        foreach (var value in values.Split(','))
        {
            if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            numbers.Add(number);
        }

        return new(column.Trim(), numbers);
    }

    /// <summary>True if a row with a value is taken.</summary>
    internal bool Takes(double value)
    {
        foreach (var wanted in Values)
        {
            if (wanted == value)
            {
                return true;
            }
        }

        return false;
    }
}

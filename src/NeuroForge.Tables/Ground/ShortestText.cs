using System.Globalization;

namespace NeuroForge.Tables.Ground;

/// <summary>Numbers as text that reads back to the same bits.</summary>
internal static class ShortestText
{
    /// <summary>The text of a number.</summary>
    internal static string Of(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);

        // The runtime's shortest text of some powers of two reads back as a neighbour.
        return double.Parse(text, CultureInfo.InvariantCulture).Equals(number) ? text : number.ToString("G17", CultureInfo.InvariantCulture);
    }

    /// <summary>The text of a value of a block.</summary>
    internal static string Of(ColumnBlock block, int column, ColumnKind kind, int row) => kind switch
    {
        ColumnKind.Whole => block.Whole(column)[row].ToString(CultureInfo.InvariantCulture),
        ColumnKind.Number => Of(block.Numbers(column)[row]),
        _ => block.Texts(column)[row],
    };
}

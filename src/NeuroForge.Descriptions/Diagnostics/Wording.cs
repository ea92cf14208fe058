using System.Globalization;
using System.Text;
using NeuroForge.Descriptions.Tree;

namespace NeuroForge.Descriptions.Diagnostics;

/// <summary>Formats names, numbers and kinds for diagnostics.</summary>
public static class Wording
{
    private const int LongestQuote = 60;
    private const int LongestList = 16;

    /// <summary>A text from the description in quotes, shortened if it is long.</summary>
    internal static string Quote(string text) =>
        text.Length <= LongestQuote ? $"\"{text}\"" : $"\"{text.AsSpan(0, LongestQuote)}...\"";

    /// <summary>A list of names, cut off if there are many.</summary>
    /// <param name="names">The names.</param>
    /// <param name="longest">Greatest number of names that are written.</param>
    internal static string List(IEnumerable<string> names, int longest = LongestList)
    {
        var all = names.ToList();
        return all.Count == 0 ? "none" : string.Join(", ", all.Take(longest)) + (all.Count > longest ? ", ..." : "");
    }

    /// <summary>A computed number without rounding errors in its last digits.</summary>
    internal static string Number(double value) => value.ToString("G12", CultureInfo.InvariantCulture);

    /// <summary>A number with three digits.</summary>
    internal static string Short(double value) => value.ToString("G3", CultureInfo.InvariantCulture);

    /// <summary>A number of which only the order of magnitude matters.</summary>
    public static string Rough(double value) => value.ToString(value < 100_000 ? "0" : "0.##e0", CultureInfo.InvariantCulture);

    /// <summary>A number of bytes in the largest suitable unit.</summary>
    public static string Bytes(double bytes)
    {
        string[] units = ["B", "kB", "MB", "GB", "TB", "PB", "EB"];
        var unit = 0;
        for (; bytes >= 1000 && unit < units.Length - 1; unit++)
        {
            bytes /= 1000;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{bytes:G3} {units[unit]}");
    }

    /// <summary>A value as written in the description, or its kind if it is long.</summary>
    internal static string Value(Node node) => node.Kind switch
    {
        NodeKind.Word => Quote(node.Text),
        NodeKind.Number or NodeKind.Switch => node.Text.Length <= LongestQuote ? node.Text : node.Text[..LongestQuote] + "...",
        NodeKind.Object => "an object",
        NodeKind.List => "a list",
        _ => "null",
    };

    /// <summary>The text without characters that would move a terminal's cursor or change its direction, and without halves of characters.</summary>
    internal static string Printable(string text) => string.Concat(text.EnumerateRunes().Select(r => IsVisible(r) ? r.ToString() : "?"));

    private static bool IsVisible(Rune rune) => rune != Rune.ReplacementChar
        && Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}

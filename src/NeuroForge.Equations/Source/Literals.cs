using System.Globalization;
using System.Text;
using NeuroForge.Declarations;

namespace NeuroForge.Equations.Source;

/// <summary>Writes texts of a description so that they stay texts: no character of theirs can end a string or a comment.</summary>
internal static class Literals
{
    /// <summary>A string of C#. Halves of characters, which no assembly can contain, are replaced.</summary>
    internal static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in string.Concat(text.EnumerateRunes()))
        {
            if (c is >= ' ' and <= '~' and not ('"' or '\\'))
            {
                quoted.Append(c);
            }
            else
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A number.</summary>
    internal static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Bounds as properties of an attribute.</summary>
    internal static string Limits(Bounds bounds) =>
        (double.IsFinite(bounds.Least) ? $", {(bounds.LeastAllowed ? "Min" : "Above")} = {Number(bounds.Least)}" : "")
        + (double.IsFinite(bounds.Greatest) ? $", {(bounds.GreatestAllowed ? "Max" : "Below")} = {Number(bounds.Greatest)}" : "");

    /// <summary>A text in a documentation comment, on one line.</summary>
    internal static string Comment(string text) => string.Concat(text.Select(c => c switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        >= ' ' and <= '~' => c.ToString(),
        '\u00B5' or '\u03BC' => "u",
        _ => "?",
    }));
}

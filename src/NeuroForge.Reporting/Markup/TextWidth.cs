namespace NeuroForge.Reporting.Markup;

/// <summary>Estimates the width of texts; rather too wide, since the reader's font is not known.</summary>
internal static class TextWidth
{
    /// <summary>The width of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fontSize">The size of its font.</param>
    internal static double Of(string text, double fontSize) => fontSize * text.Sum(WidthOf);

    /// <summary>The text, cut off with an ellipsis if it is too wide.</summary>
    internal static string Fit(string text, double fontSize, double width)
    {
        if (Of(text, fontSize) <= width)
        {
            return text;
        }

        var length = text.Length;
        while (length > 0 && Of(text[..length], fontSize) + fontSize > width)
        {
            length--;
        }

        return text[..length] + "\u2026";
    }

    private static double WidthOf(char character) => character switch
    {
        'i' or 'j' or 'l' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or ' ' or '(' or ')' or '/' => 0.36,
        'f' or 't' or 'r' or '-' => 0.44,
        'm' or 'w' or 'M' or 'W' or '\u2212' or '\u00D7' => 0.92,
        >= 'A' and <= 'Z' => 0.74,
        _ => 0.63,
    };
}

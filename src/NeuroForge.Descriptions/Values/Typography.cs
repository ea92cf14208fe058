namespace NeuroForge.Descriptions.Values;

/// <summary>Recognises characters that look like a minus sign and come with numbers copied from a printed page.</summary>
internal static class Typography
{
    private static readonly Dictionary<char, string> Dashes = new()
    {
        ['\u2010'] = "a hyphen (U+2010)",
        ['\u2011'] = "a non-breaking hyphen (U+2011)",
        ['\u2012'] = "a figure dash (U+2012)",
        ['\u2013'] = "an en dash (U+2013)",
        ['\u2014'] = "an em dash (U+2014)",
        ['\u2212'] = "the minus sign of printed mathematics (U+2212)",
        ['\uFE63'] = "a small hyphen (U+FE63)",
        ['\uFF0D'] = "a full-width hyphen (U+FF0D)",
    };

    /// <summary>The text with the minus of the keyboard in place of every such character; null if there is none.</summary>
    internal static string? MinusAsTyped(string text) =>
        text.Any(Dashes.ContainsKey) ? string.Concat(text.Select(c => Dashes.ContainsKey(c) ? '-' : c)) : null;

    /// <summary>The name of the first such character in a text that has one.</summary>
    internal static string NameOfMinus(string text) => Dashes[text.First(Dashes.ContainsKey)];
}

namespace NeuroForge.Descriptions;

/// <summary>What can be a name.</summary>
internal static class Name
{
    internal const string PlainHint = "a name has letters, digits and underscores, does not begin with a digit, and is at most 100 long";

    internal const string FileHint = "a model's name has letters, digits, points, hyphens and underscores, begins with a letter or digit, and is at most 100 long";

    private const int Longest = 100;

    /// <summary>Whether a text can name a part of a description, a column and a file.</summary>
    internal static bool IsPlain(string text) =>
        text.Length is > 0 and <= Longest
        && !char.IsAsciiDigit(text[0])
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    /// <summary>Whether a text can name a model and the folder of its results.</summary>
    internal static bool IsFile(string text) =>
        text.Length is > 0 and <= Longest
        && char.IsAsciiLetterOrDigit(text[0])
        && text[^1] != '.'
        && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');
}

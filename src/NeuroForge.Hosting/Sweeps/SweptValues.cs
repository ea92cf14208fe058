namespace NeuroForge.Hosting.Sweeps;

/// <summary>Reads the values that a parameter or the seed takes in a sweep.</summary>
internal static class SweptValues
{
    private const string RangeMark = "..";

    /// <summary>The values of a parameter.</summary>
    /// <exception cref="FormatException">The text is not a list of values and ranges, or has a value twice.</exception>
    internal static IReadOnlyList<string> Parse(string text) => Distinct(text, Items(text).SelectMany(Expanded));

    /// <summary>The items of a list, separated by commas outside of quotes, brackets and braces.</summary>
    /// <exception cref="FormatException">An item is empty.</exception>
    internal static IEnumerable<string> Items(string text)
    {
        var (begin, depth, quoted) = (0, 0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || (text[i] == ',' && depth == 0 && !quoted))
            {
                yield return Item(text, begin, i);
                begin = i + 1;
            }
            else if (text[i] == '"' && !(quoted && text[i - 1] == '\\'))
            {
                quoted = !quoted;
            }
            else if (!quoted)
            {
                depth += text[i] is '[' or '{' ? 1 : text[i] is ']' or '}' ? -1 : 0;
            }
        }
    }

    /// <summary>The values, each once.</summary>
    /// <exception cref="FormatException">A value occurs twice.</exception>
    internal static IReadOnlyList<T> Distinct<T>(string text, IEnumerable<T> values)
    {
        var distinct = new List<T>();
        var seen = new HashSet<T>();
        foreach (var value in values)
        {
            distinct.Add(seen.Add(value) ? value : throw new FormatException($"\"{text}\" has {value} twice"));
            if (distinct.Count > SweepMembers.Most)
            {
                throw new FormatException($"\"{text}\" has more than {SweepMembers.Most} values");
            }
        }

        return distinct;
    }

    /// <summary>The ends of a range written with <c>..</c>; null if the text is not a range.</summary>
    internal static (string First, string Last)? Ends(string text) =>
        text[0] is not ('"' or '[' or '{') && text.IndexOf(RangeMark, StringComparison.Ordinal) is >= 0 and var mark
            ? (text[..mark].Trim(), text[(mark + RangeMark.Length)..].Trim())
            : null;

    private static IEnumerable<string> Expanded(string item) => Ends(item) is var (first, last) ? SweptRange.Parse(item, first, last) : [item];

    private static string Item(string text, int begin, int end) => text[begin..end].Trim() is { Length: > 0 } item
        ? item
        : throw new FormatException(text.Trim().Length == 0 ? "there are no values" : $"\"{text}\" has an empty value");
}

using System.Text.RegularExpressions;

namespace NeuroForge.Templates.Tests;

/// <summary>
/// The walk of a page, as steps: blocks marked <c>console</c> are commands and what they print, where <c>...</c> stands for anything;
/// a block marked <c>csharp</c> or <c>json</c> is the file of this kind that the text before it names last; one marked <c>diff</c> is applied.
/// </summary>
internal static partial class Walk
{
    /// <summary>The blocks of a page, in order, each with what is named before it.</summary>
    /// <param name="page">The text of the page.</param>
    /// <param name="heading">The heading of the chapter to walk; null for the whole page.</param>
    public static IEnumerable<(string Kind, string Named, string Text)> Blocks(string page, string? heading = null)
    {
        var start = heading is null ? 0 : page.IndexOf(heading, StringComparison.Ordinal);
        Assert.True(start >= 0, $"there is no chapter \"{heading}\"");
        var end = heading is null ? -1 : page.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        var chapter = end < 0 ? page[start..] : page[start..end];
        foreach (Match block in Block().Matches(chapter))
        {
            var kind = block.Groups["kind"].Value;
            var ending = kind == "json" ? ".json" : ".cs";
            var named = Name().Matches(chapter[..block.Index]).LastOrDefault(name => name.Value.EndsWith(ending + "`", StringComparison.Ordinal));
            yield return (kind, named?.Groups["name"].Value ?? "", block.Groups["text"].Value);
        }
    }

    /// <summary>The commands of a console block, each with what it is to print.</summary>
    public static IEnumerable<(string Command, string Prints)> Commands(string block) =>
        Command().Matches(block).Select(match => (match.Groups["command"].Value, match.Groups["prints"].Value));

    /// <summary>Whether an output is what the page shows.</summary>
    public static bool Matches(string prints, string output)
    {
        var shown = string.Join('\n', prints.TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()));
        var pattern = "^" + Regex.Escape(shown).Replace(@"\.\.\.", ".*", StringComparison.Ordinal) + "$";
        var printed = string.Join('\n', output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n').Select(line => line.TrimEnd()));
        return Regex.IsMatch(printed, pattern, RegexOptions.Singleline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(10));
    }

    [GeneratedRegex("^```(?<kind>[a-z]+)\n(?<text>.*?)^```$",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Block();

    [GeneratedRegex("`(?<name>[A-Za-z]+\\.(cs|json))`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Name();

    [GeneratedRegex("^\\$ (?<command>[^\n]*)\n(?<prints>([^$\n][^\n]*\n|\n)*)",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Command();
}

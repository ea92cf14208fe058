namespace NeuroForge.Cli.Terminal;

/// <summary>The line that shows a run's progress, as wide as the terminal allows.</summary>
internal static class TerminalLine
{
    private const int LongestBar = 24;
    private const int ShortestBar = 6;

    /// <summary>
    /// Name, bar and text. If they do not fit, the bar is shortened, then left out, then the name is left out: the text is the most important.
    /// </summary>
    /// <param name="name">The name of the run.</param>
    /// <param name="done">The fraction that is done, 0 to 1.</param>
    /// <param name="words">The progress as text.</param>
    /// <param name="width">Number of characters that fit.</param>
    internal static string Fit(string name, double done, string words, int width)
    {
        var bar = Math.Min(LongestBar, width - name.Length - words.Length - 2);
        var line = bar >= ShortestBar ? $"{name} {Bar(done, bar)} {words}"
            : name.Length + 1 + words.Length <= width ? $"{name} {words}"
            : words;
        return line.Length > width ? line[..Math.Max(0, width)] : line;
    }

    private static string Bar(double done, int width)
    {
        var filled = (int)(width * done);
        return new string('━', filled) + new string('─', width - filled);
    }
}

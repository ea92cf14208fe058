namespace NeuroForge.Cli.Terminal;

/// <summary>The line that shows a run's progress, as wide as the terminal allows.</summary>
internal static class TerminalLine
{
    private const int LongestBar = 24;
    private const int ShortestBar = 6;

    /// <summary>Name, bar and words. Where they do not fit, the bar shrinks, then goes, then the name goes: the words matter most.</summary>
    /// <param name="name">What runs.</param>
    /// <param name="done">How much of it is done, 0 to 1.</param>
    /// <param name="words">How it is going.</param>
    /// <param name="width">How many characters fit.</param>
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

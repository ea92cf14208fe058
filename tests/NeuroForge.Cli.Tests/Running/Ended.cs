using System.Text.RegularExpressions;

namespace NeuroForge.Cli.Tests;

/// <summary>The end of a process: its exit code, and what it wrote.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">All of its standard output.</param>
/// <param name="Error">Its standard error without lines of progress, which come only where a command takes longer than a second.</param>
/// <param name="Progress">The lines of progress.</param>
internal sealed partial record Ended(int ExitCode, string Output, string Error, string Progress)
{
    /// <summary>The end of a process.</summary>
    /// <param name="exitCode">The exit code.</param>
    /// <param name="output">All of its standard output.</param>
    /// <param name="error">All of its standard error.</param>
    public static Ended Of(int exitCode, string output, string error) =>
        new(exitCode, output, ProgressLine().Replace(error, ""), string.Concat(ProgressLine().Matches(error).Select(line => line.Value)));

    /// <summary>Asserts that it did its work without a complaint.</summary>
    public Ended Done()
    {
        Assert.Equal("", Error);
        Assert.Equal(0, ExitCode);
        return this;
    }

    /// <summary>Asserts that it refused: a code, all of its error, and nothing else.</summary>
    public void Refused(int exitCode, string error)
    {
        Assert.Equal(error.ReplaceLineEndings("\n") + "\n", Error);
        Assert.Equal("", Output);
        Assert.Equal(exitCode, ExitCode);
    }

    [GeneratedRegex("^(\\{\"event\":\"progress\"|[^\n:]+: ([0-9.]+ of [0-9.]+ s, [0-9.]+ Hz, |[0-9,]+ of [0-9,]+ members))[^\n]*\n",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex ProgressLine();
}

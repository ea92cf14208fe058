using NeuroForge.Cli.Terminal;

namespace NeuroForge.Cli.Tests;

/// <summary>What of a line is given up on a narrow terminal, and in which order.</summary>
public sealed class TerminalLineTests
{
    [Theory]
    [InlineData(100, "net ━━━━━━━━━━━━──────────── 5 of 10 s")]
    [InlineData(38, "net ━━━━━━━━━━━━──────────── 5 of 10 s")]
    [InlineData(30, "net ━━━━━━━━──────── 5 of 10 s")]
    [InlineData(20, "net ━━━─── 5 of 10 s")]
    [InlineData(19, "net 5 of 10 s")]
    [InlineData(13, "net 5 of 10 s")]
    [InlineData(12, "5 of 10 s")]
    [InlineData(4, "5 of")]
    [InlineData(0, "")]
    [InlineData(-1, "")]
    public void The_bar_shrinks_then_goes_then_the_name_goes(int width, string line) =>
        Assert.Equal(line, TerminalLine.Fit("net", 0.5, "5 of 10 s", width));

    [Theory]
    [InlineData(0, "──────")]
    [InlineData(0.99, "━━━━━─")]
    [InlineData(1, "━━━━━━")]
    public void The_bar_is_full_only_at_the_end(double done, string bar) =>
        Assert.Equal($"n {bar} w", TerminalLine.Fit("n", done, "w", 10));
}

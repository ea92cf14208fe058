using System.Diagnostics;

namespace NeuroForge.Cli.Tests;

/// <summary>How a run shows that it is going on.</summary>
public sealed class ProgressTests : IDisposable
{
    private const string Left = "[0-9]+ (s|min [0-9]+ s|h [0-9]+ min|d [0-9]+ h) left";

    private const string Words = @"[0-9.]+ of [0-9.]+ s, [0-9.]+ Hz, [0-9,]+ synapses(, [0-9.]+ s per simulated s, " + Left + ")?";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Into_a_pipe_it_writes_plain_lines_to_standard_error_after_a_second_and_then_ever_more_rarely()
    {
        var watch = Stopwatch.StartNew();
        using var run = Neuroforge.Start(_place, "run", Workplace.Small, "--set", "duration=360000 s");
        foreach (var due in new[] { 1, 1.5, 2.25 })
        {
            Assert.Matches($"^small: {Words}$", run.NextErrorLine());
            Assert.InRange(watch.Elapsed.TotalSeconds, due, double.MaxValue);
        }

        run.Signal("INT");
        var ended = run.End();
        Assert.Equal(("", 130), (ended.Error, ended.ExitCode));
        Assert.StartsWith("small: ", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" left", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', ended.Output + ended.Progress);
        Assert.DoesNotContain('\r', ended.Output + ended.Progress);
    }

    [Fact]
    public void A_short_run_in_a_pipe_writes_its_result_alone()
    {
        var lines = Neuroforge.In(_place, "run", Tiny.Write(_place)).Done().Output.Split('\n');
        Assert.Equal(8, lines.Length);
        Assert.Matches(@"^tiny: 0\.02 s simulated in [0-9.]+ s on 1 thread, [0-9.]+ s per simulated s$", lines[0]);
        Assert.Matches(@"^  spikes       [0-9,]+$", lines[1]);
        Assert.Equal("  synapses     loop 32", lines[2]);
        Assert.Matches(@"^  voltage      E -[0-9.]+ at the end, -[0-9.]+ on average$", lines[3]);
        Assert.Matches("^  state hash   [0-9a-f]{64}$", lines[4]);
        Assert.Equal($"  results      {Path.Combine("runs", "tiny")}", lines[5]);
        Assert.Equal($"  report       {Path.Combine("runs", "tiny", "report.html")}", lines[6]);
        Assert.Equal("", lines[7]);
    }

    [Fact]
    public void On_a_terminal_it_writes_one_line_over_and_over_and_wipes_it_for_the_result()
    {
        var screen = Terminal.Run(_place, "xterm-256color", 120, "run", Workplace.Small);
        var shown = screen[screen.IndexOf("\r\e[2K", StringComparison.Ordinal)..].Split("\r\e[2K")[1..];
        Assert.True(shown.Length >= 2);
        Assert.All(shown[..^1], line => Assert.Matches($"^small [━─]{{24}} {Words}$", line));
        Assert.Matches("^small ━{24} 0.5 of 0.5 s, .* synapses(, .* 0 s left)?$", shown[^2]);
        Assert.StartsWith("small: 0.5 s simulated in ", shown[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_terminal_that_is_narrow_gets_no_line_that_would_wrap()
    {
        var screen = Terminal.Run(_place, "xterm-256color", 50, "run", Workplace.Small);
        var shown = screen[screen.IndexOf("\r\e[2K", StringComparison.Ordinal)..].Split("\r\e[2K")[1..];
        Assert.All(shown[..^1], line => Assert.InRange(line.Length, 1, 49));
    }

    [Fact]
    public void A_terminal_that_knows_no_escape_codes_gets_none() =>
        Assert.StartsWith("small: 0.5 s simulated in ", Terminal.Run(_place, "dumb", 120, "run", Workplace.Small), StringComparison.Ordinal);

    [Fact]
    public void A_sweep_on_a_terminal_writes_one_line_over_and_over_and_wipes_it_for_the_result()
    {
        var screen = Terminal.Run(_place, "xterm-256color", 120, "sweep", Workplace.Small, "--seeds", "1..3", "--jobs", "2");
        var shown = screen[screen.IndexOf("\r\e[2K", StringComparison.Ordinal)..].Split("\r\e[2K")[1..];
        Assert.True(shown.Length >= 4);
        Assert.All(shown[..^1], line => Assert.Matches($"^small [━─]{{24}} [0-3] of 3 members(, {Left})?$", line));
        Assert.Matches("^small ━{24} 3 of 3 members(, 0 s left)?$", shown[^2]);
        Assert.StartsWith("small: 3 members in ", shown[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_sweep_into_a_pipe_writes_plain_lines_to_standard_error()
    {
        using var run = Neuroforge.Start(_place, "sweep", Workplace.Small, "--set", "duration=360000 s", "--seeds", "1..2", "--jobs", "2");
        Assert.Matches($"^small: 0 of 2 members(, {Left})?$", run.NextErrorLine());
        run.Signal("INT");
        var ended = run.End();
        Assert.Equal((130, ""), (ended.ExitCode, ended.Error));
        Assert.DoesNotContain('\e', ended.Output + ended.Progress);
    }

    [Theory]
    [InlineData("--quiet")]
    [InlineData("--json")]
    public void A_terminal_shows_no_progress_where_none_is_wanted(string option) =>
        Assert.DoesNotContain("left", Terminal.Run(_place, "xterm-256color", 120, "run", Workplace.Small, option), StringComparison.Ordinal);
}

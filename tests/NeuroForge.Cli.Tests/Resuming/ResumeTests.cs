using NeuroForge.Plugins.Tests;

namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge resume</c>, and what <c>run</c> says of snapshots.</summary>
public sealed class ResumeTests : IDisposable
{
    private const string Decay = """
        {
          "format": "neuroforge/1",
          "name": "decay",
          "requires": { "well-behaved": "*", "recorders": "^1.0" },
          "simulation": { "duration": "20 ms", "step": "0.1 ms", "seed": 1 },
          "populations": { "p": { "size": 3, "model": "decaying" } },
          "recorders": { "voltage": { "model": "csv", "record": "v", "of": "p", "every": "1 ms" } }
        }
        """;

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_run_that_is_paused_says_how_to_go_on_and_does()
    {
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "whole", "--quiet").Done();
        var paused = Neuroforge.In(_place, "run", Workplace.Small, "--out", "cut", "--until", "123 ms").Done();
        Assert.Contains("then paused at 0.123 s\n", paused.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            $"  results      cut\n  report       {Path.Combine("cut", "report.html")}\n  resume with  neuroforge resume cut\n",
            paused.Output,
            StringComparison.Ordinal);
        var resumed = Neuroforge.In(_place, "resume", "cut", "--threads", "2").Done();
        Assert.Matches(@"^small: 0\.377 s simulated in ", resumed.Output);
        Assert.EndsWith($"  results      cut\n  report       {Path.Combine("cut", "report.html")}\n", resumed.Output, StringComparison.Ordinal);
        Resumption.LeftTheSame(_place, "whole", "cut");
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void A_signal_leaves_a_snapshot_also_while_one_is_being_written(string signal)
    {
        Neuroforge.In(_place, "run", Workplace.Small, "--set", "duration=5 s", "--out", "whole", "--quiet").Done();
        using (var run = Neuroforge.Start(_place, "run", Workplace.Small, "--set", "duration=5 s", "--out", "cut", "--checkpoint", "every=1ms"))
        {
            run.WaitUntil(() => Directory.Exists(_place.At("cut", "snapshots")) && Directory.EnumerateFiles(_place.At("cut", "snapshots")).Any());
            run.Signal(signal);
            var ended = run.End();
            Assert.Equal(("", 130), (ended.Error, ended.ExitCode));
            Assert.EndsWith("  resume with  neuroforge resume cut\n", ended.Output, StringComparison.Ordinal);
        }

        var stopped = _place.Summary("cut").GetProperty("simulated_seconds").GetDouble();
        Neuroforge.In(_place, "resume", "cut", "--quiet").Done();
        Assert.Equal(stopped, _place.Summary("cut").GetProperty("resumed_at_seconds").GetDouble());
        Resumption.LeftTheSame(_place, "whole", "cut");
    }

    [Fact]
    public void Snapshots_that_would_come_after_the_end_are_warned_of()
    {
        var ended = Neuroforge.In(_place, "run", Workplace.Small, "--checkpoint", "every=500 ms", "--quiet");
        Assert.Equal(
            (0, "warning: no snapshot will be taken during the run: the first would be at 500 ms, but the run ends at 500 ms\n"),
            (ended.ExitCode, ended.Error));
        Neuroforge.In(_place, "run", Workplace.Small, "--checkpoint", "every=499.9 ms", "--quiet").Done();
    }

    [Fact]
    public void What_cannot_be_resumed_is_refused_in_one_line()
    {
        Neuroforge.In(_place, "resume", "none").Refused(4, "error: there is no folder none");
        Directory.CreateDirectory(_place.At("empty"));
        Neuroforge.In(_place, "resume", "empty")
            .Refused(4, $"error: there is no valid snapshot in {Path.Combine("empty", "snapshots")}: run the description again");
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "done", "--quiet").Done();
        Neuroforge.In(_place, "resume", "done").Refused(4, "error: the run in done has completed: there is nothing to resume");
    }

    [Fact]
    public void A_plugin_that_is_missing_at_resume_is_named()
    {
        using var plugins = new PluginRoot();
        plugins.Add("well-behaved");
        _place.Write("decay.json", Decay);
        Neuroforge.In(_place, "run", "decay.json", "--plugins", plugins.Folder, "--out", "cut", "--until", "10 ms", "--quiet").Done();
        Neuroforge.In(_place, "resume", "cut")
            .Refused(4, "error: the run cannot be continued with the same results; the plugin well-behaved 1.0.0 was not found: name its directory "
                + "with --plugins");
        Neuroforge.In(_place, "resume", "cut", "--plugins", plugins.Folder, "--quiet").Done();
    }

    [Fact]
    public void A_recorder_that_cannot_go_on_takes_no_snapshots_and_says_so_where_they_are_asked_for()
    {
        using var plugins = new PluginRoot();
        plugins.Add("well-behaved");
        _place.Write("decay.json", Decay.Replace("\"csv\"", "\"silent\"", StringComparison.Ordinal));
        var paused = Neuroforge.In(_place, "run", "decay.json", "--plugins", plugins.Folder, "--out", "cut", "--until", "10 ms").Done();
        Assert.DoesNotContain("resume with", paused.Output, StringComparison.Ordinal);
        Neuroforge.In(_place, "run", "decay.json", "--plugins", plugins.Folder, "--out", "cut", "--checkpoint", "every=1ms")
            .Refused(4, "error: no snapshot can be taken: the recorders voltage cannot continue from a snapshot");
    }

    [Fact]
    public void Two_runs_into_one_folder_are_one_too_many()
    {
        using var first = Neuroforge.Start(_place, "run", Workplace.Small, "--set", "duration=360000 s", "--out", "cut", "--quiet");
        first.WaitUntil(() => File.Exists(_place.At("cut", "spikes.csv")));
        const string Refusal = "error: results cannot be written to cut: another run is writing there; wait for its end, or choose another folder";
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "cut").Refused(4, Refusal);
        Neuroforge.In(_place, "resume", "cut").Refused(4, Refusal);
        first.Kill();
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "cut", "--quiet").Done();
    }

    [Theory]
    [InlineData("--checkpoint", "10s", "--checkpoint takes every=<simulated time>, such as every=10s, or never, but got \"10s\"")]
    [InlineData("--checkpoint", "every=10", "--checkpoint takes a time above 0 with its unit, such as \"10 s\", but got \"10\"")]
    [InlineData("--checkpoint", "every=0s", "--checkpoint takes a time above 0 with its unit, such as \"10 s\", but got \"0s\"")]
    [InlineData("--until", "-3 s", "--until takes a time above 0 with its unit, such as \"10 s\", but got \"-3 s\"")]
    [InlineData("--until", "10 mV", "--until takes a time above 0 with its unit, such as \"10 s\", but got \"10 mV\"")]
    public void Times_are_given_with_their_unit(string option, string value, string error)
    {
        var ended = Neuroforge.In(_place, "run", Workplace.Small, option, value);
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(error, ended.Error, StringComparison.Ordinal);
    }
}

using System.Globalization;
using System.Text.Json;

namespace NeuroForge.Cli.Tests;

/// <summary>
/// Ctrl-C, a polite request to end, and a terminal that is closed: exit code 130, and what is written is what a shorter run would have written.
/// </summary>
public sealed class SignalTests : IDisposable
{
    private static readonly string[] Recordings = ["spikes.csv", "voltage.csv", "calcium.csv", "elements.csv", "connections.csv", "rewiring.csv"];

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("INT", "1")]
    [InlineData("TERM", "2")]
    [InlineData("HUP", "2")]
    public void Everything_recorded_so_far_is_written(string signal, string threads)
    {
        var ended = Interrupt(signal, "--threads", threads);
        Assert.Equal("", ended.Error);
        Assert.Equal(130, ended.ExitCode);
        Assert.Matches(@"small: [0-9.]+ s simulated in [0-9.]+ s on \d threads?, [0-9.]+ s per simulated s, then cancelled at [0-9.]+ s\n", ended.Output);

        var cut = _place.Summary("cut");
        Assert.Equal("cancelled", cut.GetProperty("outcome").GetString());
        Assert.Equal(cut.GetProperty("spikes").GetInt64(), _place.Rows("cut", "spikes.csv").Length);

        var milliseconds = Math.Round(cut.GetProperty("simulated_seconds").GetDouble() * 10_000) / 10;
        var duration = string.Create(CultureInfo.InvariantCulture, $"duration={milliseconds} ms");
        Assert.Equal(0, Neuroforge.In(_place, "run", Workplace.Small, "--out", "whole", "--set", duration).ExitCode);
        Assert.Equal(StateHash(_place.Summary("whole")), StateHash(cut));
        Assert.All(Recordings, name => Assert.Equal(_place.Read("whole", name), _place.Read("cut", name)));
    }

    [Fact]
    public void With_json_the_summary_of_what_was_done_is_printed()
    {
        var ended = Interrupt("INT", "--json");
        Assert.Equal(130, ended.ExitCode);
        Assert.Equal(_place.Read("cut", "run.json"), ended.Output);
    }

    private static string? StateHash(JsonElement summary) => summary.GetProperty("state_hash").GetString();

    /// <summary>Starts a run of a hundred hours, and sends a signal once spikes have reached the disk.</summary>
    private Ended Interrupt(string signal, params string[] options)
    {
        using var run = Neuroforge.Start(_place, ["run", Workplace.Small, "--out", "cut", "--set", "duration=360000 s", .. options]);
        var spikes = new FileInfo(_place.At("cut", "spikes.csv"));
        run.WaitUntil(() =>
        {
            spikes.Refresh();
            return spikes.Exists && spikes.Length > 0;
        });
        run.Signal(signal);
        return run.End();
    }
}

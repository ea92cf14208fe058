using System.Text.Json;

namespace NeuroForge.Cli.Tests;

/// <summary>What the options of <c>run</c> change, and what they leave alone.</summary>
public sealed class RunOptionTests : IDisposable
{
    private static readonly string[] Recordings =
    [
        "spikes.csv", "voltage.csv", "calcium.csv", "elements.csv", "connections.csv", "weights.csv", "rewiring.csv"
    ];

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Without_a_folder_results_go_to_runs_and_the_models_name()
    {
        var output = Neuroforge.In(_place, "run", Workplace.Small).Done().Output;
        Assert.Equal(["runs"], Directory.EnumerateFileSystemEntries(_place.Folder).Select(path => Path.GetFileName(path)));
        Assert.True(File.Exists(_place.At("runs", "small", "run.json")));
        Assert.Contains($"\n  results      {Path.Combine("runs", "small")}\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_state_and_the_same_bytes()
    {
        foreach (var threads in new[] { "1", "2", "3" })
        {
            Neuroforge.In(_place, "run", Workplace.Small, "--out", threads, "--threads", threads).Done();
            Assert.Equal(int.Parse(threads), _place.Summary(threads).GetProperty("threads").GetInt32());
        }

        foreach (var other in new[] { "2", "3" })
        {
            Assert.Equal(StateHash("1"), StateHash(other));
            Assert.All(Recordings, name => Assert.Equal(_place.Read("1", name), _place.Read(other, name)));
        }
    }

    [Fact]
    public void A_run_over_the_results_of_another_leaves_what_a_first_run_leaves()
    {
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "again", "--seed", "2").Done();
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "again").Done();
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "once").Done();
        Assert.Equal(StateHash("once"), StateHash("again"));
        Assert.All(Recordings, name => Assert.Equal(_place.Read("once", name), _place.Read("again", name)));
    }

    [Theory]
    [InlineData("run", "--until", "0.05 ms", "until 0.05 ms is not a whole number of steps of 0.1 ms: the nearest is 0.1 ms")]
    [InlineData("run", "--until", "0.16 ms", "until 0.16 ms is not a whole number of steps of 0.1 ms: the nearest are 0.1 ms and 0.2 ms")]
    [InlineData("run", "--until", "1 h", "until 3600000 ms is after the end of the simulation, ")]
    [InlineData("run", "--checkpoint", "every=0.05 ms", "checkpoint every 0.05 ms is not a whole number of steps of 0.1 ms: the nearest is 0.1 ms")]
    [InlineData("resume", "--until", "0.1 ms", "until 0.1 ms is in the past: the run is at 0.2 ms")]
    public void A_time_that_is_no_step_of_the_run_is_refused_with_those_that_are(string command, string option, string time, string refusal)
    {
        if (command == "resume")
        {
            Neuroforge.In(_place, "run", Workplace.Small, "--out", "out", "--until", "0.2 ms").Done();
        }

        var subject = command == "resume" ? new[] { "out" } : [Workplace.Small, "--out", "out"];
        var refused = Neuroforge.In(_place, [command, .. subject, option, time]);
        Assert.Equal(2, refused.ExitCode);
        Assert.StartsWith("error: " + refusal, refused.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_seed_is_another_run()
    {
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "1").Done();
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "2", "--seed", "18446744073709551615").Done();
        Assert.Equal(ulong.MaxValue, _place.Summary("2").GetProperty("seed").GetUInt64());
        Assert.NotEqual(StateHash("1"), StateHash("2"));
        Assert.NotEqual(_place.Read("1", "spikes.csv"), _place.Read("2", "spikes.csv"));
    }

    [Fact]
    public void Named_parameters_are_set_as_often_as_wanted()
    {
        Assert.Equal(0, Neuroforge.In(_place, "run", Workplace.Small, "--out", "out", "--set", "duration=0.2 s", "--set", "drive=0 pA").ExitCode);
        Assert.Equal(0.2, _place.Summary("out").GetProperty("simulated_seconds").GetDouble());
        Assert.Empty(_place.Rows("out", "spikes.csv"));
    }

    [Fact]
    public void Quiet_prints_nothing() => Assert.Equal("", Neuroforge.In(_place, "run", Workplace.Small, "--quiet").Done().Output);

    [Fact]
    public void Json_prints_run_json_and_nothing_else_to_standard_output()
    {
        var output = Neuroforge.In(_place, "run", Workplace.Small, "--json").Done().Output;
        Assert.Equal(_place.Read("runs", "small", "run.json"), output);
        using var _ = JsonDocument.Parse(output);
    }

    [Fact]
    public void A_warning_goes_to_the_errors_and_stops_nothing()
    {
        var model = _place.Write("model.json", File.ReadAllText(Workplace.Small).Replace("\"static\": \"^1.0\",", "", StringComparison.Ordinal));
        var ended = Neuroforge.In(_place, "run", model);
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal("model.json:5:15  warning NF1404: used without being required: static\n    at requires - add \"static\": \"^1.0\"\n", ended.Error);
        Assert.StartsWith("small: ", ended.Output, StringComparison.Ordinal);
    }

    private string? StateHash(string folder) => _place.Summary(folder).GetProperty("state_hash").GetString();
}

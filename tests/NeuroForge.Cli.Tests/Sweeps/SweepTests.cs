using System.Text.Json;

namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge sweep</c>: its table, its members, what it says, and how it ends.</summary>
public sealed class SweepTests : IDisposable
{
    private static readonly string[] Recordings =
    [
        "spikes.csv", "voltage.csv", "calcium.csv", "elements.csv", "connections.csv", "weights.csv", "rewiring.csv"
    ];

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Each_member_is_the_run_with_the_same_values_and_seed()
    {
        var output = Neuroforge.In(_place, "sweep", Workplace.Small, "--set", "drive=9pA..11pA:3", "--set", "duration=300ms", "--seeds", "1,2", "--jobs", "2")
            .Done().Output;
        Assert.Matches("small: 6 members in [0-9.]+ s, 2 at once: 6 completed\n  table        sweeps/small/sweep.csv\n  report       sweeps/small/report.html\n$", output);
        Assert.Equal(7, _place.Read("sweeps", "small", "sweep.csv").TrimEnd('\n').Split('\n').Length);
        Neuroforge.In(_place, "run", Workplace.Small, "--set", "drive=11pA", "--set", "duration=300ms", "--seed", "2", "--out", "single", "--quiet").Done();
        var member = Path.Combine("sweeps", "small", "drive=11pA,duration=300ms,seed=2");
        Assert.Equal(StateHash("single"), StateHash(member));
        Assert.All(Recordings, name => Assert.Equal(_place.Read("single", name), _place.Read(member, name)));
        Assert.Contains(StateHash("single")!, _place.Read("sweeps", "small", "sweep.csv").TrimEnd('\n').Split('\n')[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void With_json_it_prints_what_came_of_each_member_and_nothing_else()
    {
        var output = Neuroforge.In(_place, "sweep", Workplace.Small, "--set", "duration=300ms", "--seeds", "4..5", "--json", "--out", "s").Done().Output;
        using var document = JsonDocument.Parse(output);
        var members = document.RootElement.GetProperty("members").EnumerateArray().ToList();
        Assert.Equal(["duration=300ms,seed=4", "duration=300ms,seed=5"], members.Select(m => m.GetProperty("member").GetString()));
        Assert.Equal([4UL, 5UL], members.Select(m => m.GetProperty("run").GetProperty("seed").GetUInt64()));
        Assert.All(members, m => Assert.Equal(StateHash(m.GetProperty("directory").GetString()!), m.GetProperty("run").GetProperty("state_hash").GetString()));
        Assert.Equal("", Neuroforge.In(_place, "sweep", Workplace.Small, "--set", "duration=300ms", "--seeds", "4..5", "--quiet", "--out", "s").Done().Output);
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public void Stopped_it_writes_its_table_and_goes_on_when_it_is_given_again(string signal)
    {
        string[] command = ["sweep", Workplace.Small, "--set", "duration=30s", "--seeds", "1..3", "--jobs", "2", "--out", "s"];
        using var run = Neuroforge.Start(_place, command);
        var spikes = _place.At("s", "duration=30s,seed=1", "spikes.csv");
        run.WaitUntil(() => File.Exists(spikes) && new FileInfo(spikes).Length > 0);
        run.Signal(signal);
        var ended = run.End();
        Assert.Equal("", ended.Error);
        Assert.Equal(130, ended.ExitCode);
        Assert.Contains("\n  resume with  the same command\n", ended.Output, StringComparison.Ordinal);
        Assert.Contains(",cancelled,", _place.Read("s", "sweep.csv"), StringComparison.Ordinal);
        Assert.Contains("3,waiting,", _place.Read("s", "sweep.csv"), StringComparison.Ordinal);

        Assert.Contains("3 completed", Neuroforge.In(_place, command).Done().Output, StringComparison.Ordinal);
        Neuroforge.In(_place, "run", Workplace.Small, "--set", "duration=30s", "--seed", "1", "--out", "single", "--quiet").Done();
        Assert.Equal(StateHash("single"), StateHash(Path.Combine("s", "duration=30s,seed=1")));
        Assert.All(Recordings, name => Assert.Equal(_place.Read("single", name), _place.Read("s", "duration=30s,seed=1", name)));
    }

    [Fact]
    public void Killed_it_goes_on_when_it_is_given_again()
    {
        string[] command = ["sweep", Workplace.Small, "--set", "duration=30s", "--seeds", "1..2", "--jobs", "2", "--out", "s", "--checkpoint", "every=200ms"];
        using var run = Neuroforge.Start(_place, command);
        run.WaitUntil(() => _place.Snapshots(Path.Combine("s", "duration=30s,seed=1")).Length > 0);
        run.Kill();
        Assert.Contains("2 completed", Neuroforge.In(_place, command).Done().Output, StringComparison.Ordinal);
        Assert.True(_place.Summary(Path.Combine("s", "duration=30s,seed=1")).GetProperty("resumed_at_seconds").GetDouble() > 0);
        Neuroforge.In(_place, "run", Workplace.Small, "--set", "duration=30s", "--seed", "1", "--out", "single", "--quiet").Done();
        Assert.Equal(StateHash("single"), StateHash(Path.Combine("s", "duration=30s,seed=1")));
    }

    [Fact]
    public void A_member_that_fails_is_told_the_others_go_on_and_the_exit_code_says_so()
    {
        var model = _place.Write("throwing.json", """
            { "format": "neuroforge/1", "name": "throwing", "requires": { "faulty-at-run": "^1.0" }, "parameters": { "at": "5 ms" },
              "simulation": { "duration": "20 ms", "step": "0.1 ms" },
              "populations": { "T": { "size": 3, "model": "throwing_neuron", "parameters": { "at": "$at" } } } }
            """);
        var ended = Neuroforge.In(_place, "sweep", model, "--set", "at=5ms,1s", "--plugins", Path.Combine(AppContext.BaseDirectory, "fixtures"));
        Assert.Equal(3, ended.ExitCode);
        Assert.StartsWith("at=5ms: error: ", ended.Error, StringComparison.Ordinal);
        Assert.Contains("1 completed, 1 failed", ended.Output, StringComparison.Ordinal);
        Assert.Contains("at=1s,1s,1,completed,", _place.Read("sweeps", "throwing", "sweep.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_description_that_is_wrong_for_some_members_is_refused_with_everything_that_is_wrong()
    {
        var ended = Neuroforge.In(_place, "sweep", Workplace.Small, "--set", "drive=5mV,6mV,7pA", "--seeds", "1..9");
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.Equal(2, ended.Error.Split("error NF").Length - 1);
        Assert.False(Directory.Exists(_place.At("sweeps")));
    }

    [Theory]
    [InlineData("", "error: there is nothing to sweep: give --set, --seeds, or both")]
    [
        InlineData(
            "--set drive=10..20:x",
            "error: --set: the number of values in a range must be a whole number from 1 to 100000, but \"10..20:x\" has \"x\"",
            "see neuroforge sweep --help")
    ]
    [
        InlineData(
            "--set drive",
            "error: --set: write a parameter as name=values, such as eps_e=0.03..0.07:5, but got \"drive\"",
            "see neuroforge sweep --help")
    ]
    [InlineData("--seeds 5..1", "error: --seeds: the seeds \"5..1\" are in descending order: write 1..5", "see neuroforge sweep --help")]
    [InlineData("--seeds 1 --jobs 0", "error: --jobs takes a whole number from 1 to 1024, but got \"0\"", "see neuroforge sweep --help")]
    [
        InlineData(
            "--seeds 1 --checkpoint often",
            "error: --checkpoint takes every=<simulated time>, such as every=10s, or never, but got \"often\"",
            "see neuroforge sweep --help")
    ]
    [
        InlineData(
            "--seed 1",
            "error: Unrecognized command or argument '--seed'.",
            "error: Unrecognized command or argument '1'.",
            "did you mean --seeds?",
            "see neuroforge sweep --help")
    ]
    public void A_wrong_command_line_is_told(string arguments, params string[] error) =>
        Neuroforge.In(_place, ["sweep", Workplace.Small, .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Refused(2, string.Join('\n', error));

    [Fact]
    public void A_folder_of_another_description_is_refused()
    {
        var model = _place.Write("model.json", File.ReadAllText(Workplace.Small));
        Neuroforge.In(_place, "sweep", model, "--set", "duration=300ms", "--seeds", "1", "--out", "s", "--quiet").Done();
        _place.Write("model.json", File.ReadAllText(Workplace.Small).Replace("\"indegree\": 4", "\"indegree\": 3", StringComparison.Ordinal));
        var again = Neuroforge.In(_place, "sweep", model, "--set", "duration=300ms", "--seeds", "1", "--out", "s", "--quiet");
        again.Refused(
            2,
            "error: s/duration=300ms,seed=1 was run with another description; the first difference is in line 41: choose another folder, or discard the old "
                + "results with --anew");
        Neuroforge.In(_place, "sweep", model, "--set", "duration=300ms", "--seeds", "1", "--out", "s", "--quiet", "--anew").Done();
    }

    private string? StateHash(string folder) => _place.Summary(folder).GetProperty("state_hash").GetString();
}

using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

namespace NeuroForge.Cli.Tests;

/// <summary>
/// A run on ranks that is stopped, by a signal or since a rank was killed, is continued on any number of ranks to the results of one process.
/// </summary>
public sealed class OpenMpiStopTests : IDisposable
{
    private const string Long = "duration=6 s";

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [OpenMpiFact]
    public void A_run_that_paused_has_the_snapshots_of_one_process_and_is_resumed_on_another_number_of_ranks()
    {
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "one", "--until", "300 ms", "--quiet").Done();
        Mpirun.OnRanks(_place, 3, "run", Workplace.Small, "--out", "three", "--until", "300 ms", "--quiet").Done();
        Assert.Equal("paused", _place.Summary("three").GetProperty("outcome").GetString());
        Same("snapshots");
        Same("grown");
        Mpirun.OnRanks(_place, 2, "resume", "three", "--quiet").Done();
        Assert.Equal(2, _place.Summary("three").GetProperty("ranks").GetInt32());
        Neuroforge.In(_place, "resume", "one", "--quiet").Done();
        Resumption.LeftTheSame(_place, "one", "three");
    }

    [OpenMpiFact]
    public void A_signal_to_the_launcher_ends_all_ranks_after_the_same_slice()
    {
        using var run = Start();
        WaitForSpikes(run);
        run.Signal("USR1");
        Assert.Equal(130, run.End().ExitCode);
        var cut = _place.Summary("cut");
        Assert.Equal("cancelled", cut.GetProperty("outcome").GetString());
        Assert.Equal(cut.GetProperty("spikes").GetInt64(), _place.Rows("cut", "spikes.csv").Length);
        ResumesTo("whole");
    }

    /// <summary>The launcher kills ranks that do not end within two seconds, which may happen on a busy machine: then there is an earlier snapshot.</summary>
    [OpenMpiTheory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public void A_request_to_end_leaves_what_can_be_resumed(string signal)
    {
        using var run = Start("--checkpoint", "every=100ms");
        run.WaitUntil(() => _place.Snapshots("cut").Length > 0);
        run.Signal(signal);
        Assert.NotEqual(0, run.End().ExitCode);
        ResumesTo("whole");
    }

    [OpenMpiFact]
    public void A_killed_rank_ends_the_run_and_a_survivor_says_how_to_resume()
    {
        using var run = Start("--checkpoint", "every=100ms");
        run.WaitUntil(() => _place.Snapshots("cut").Length > 0);
        KillRank(1);
        var ended = run.End();
        Assert.NotEqual(0, ended.ExitCode);
        Assert.Contains("continue from the last snapshot with: neuroforge resume cut", ended.Error, StringComparison.Ordinal);
        Assert.Matches("rank 1 .*exited on signal 9", ended.Error.ReplaceLineEndings(" "));
        ResumesTo("whole");
    }

    [OpenMpiFact]
    public void A_phase_is_run_again_on_ranks()
    {
        var model = JsonNode.Parse(File.ReadAllText(Workplace.Small))!;
        model["parameters"]!["late"] = "11 pA";
        model["protocol"] = JsonNode.Parse("""
            [ { "phase": "rest", "for": "200 ms" }, { "phase": "work", "for": "300 ms", "set": { "stimuli.background.weight": "$late" } } ]
            """);
        _place.Write("phases.json", model.ToJsonString());
        Mpirun.OnRanks(_place, 2, "run", "phases.json", "--out", "first", "--quiet").Done();
        Mpirun.OnRanks(_place, 3, "run", "--from", "first", "--phase", "work", "--set", "late=12 pA", "--out", "again", "--quiet").Done();
        Neuroforge.In(_place, "run", "phases.json", "--set", "late=12 pA", "--out", "whole", "--quiet").Done();
        Assert.Equal(_place.Summary("whole").GetProperty("state_hash").GetString(), _place.Summary("again").GetProperty("state_hash").GetString());
    }

    private static void KillRank(int rank)
    {
        foreach (var process in Process.GetProcesses())
        {
            using (process)
            {
                if (IsRank(process.Id, rank))
                {
                    process.Kill();
                }
            }
        }
    }

    /// <summary>True if a process is a rank of this test's run.</summary>
    private static bool IsRank(int process, int rank)
    {
        try
        {
            var environment = File.ReadAllText($"/proc/{process}/environ").Split('\0');
            return environment.Contains(string.Create(CultureInfo.InvariantCulture, $"OMPI_COMM_WORLD_RANK={rank}"))
                && File.ReadAllText($"/proc/{process}/cmdline").Contains(Neuroforge.Program, StringComparison.Ordinal);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private RunningCommand Start(params string[] options) =>
        Mpirun.Start(_place, 3, ["run", Workplace.Small, "--out", "cut", "--set", Long, "--quiet", "--no-report", .. options]);

    private void WaitForSpikes(RunningCommand run)
    {
        var spikes = new FileInfo(_place.At("cut", "spikes.csv"));
        run.WaitUntil(() =>
        {
            spikes.Refresh();
            return spikes.Exists && spikes.Length > 0;
        });
    }

    /// <summary>Asserts that the run that was cut is continued on two ranks to what one process leaves without a cut.</summary>
    private void ResumesTo(string whole)
    {
        Mpirun.OnRanks(_place, 2, "resume", "cut", "--quiet", "--no-report").Done();
        Neuroforge.In(_place, "run", Workplace.Small, "--out", whole, "--set", Long, "--quiet", "--no-report").Done();
        Resumption.LeftTheSame(_place, whole, "cut");
    }

    private void Same(string folder)
    {
        string[] files = [.. Directory.GetFiles(_place.At("one", folder)).Select(file => Path.GetFileName(file))];
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(_place.At("one", folder, file)), File.ReadAllBytes(_place.At("three", folder, file))));
    }
}

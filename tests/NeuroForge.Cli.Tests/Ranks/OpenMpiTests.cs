namespace NeuroForge.Cli.Tests;

/// <summary>A run on several processes that Open MPI has started: results as without it, one voice, one exit code, and an end together.</summary>
public sealed class OpenMpiTests : IDisposable
{
    private static readonly string[] Recordings = ["spikes.csv", "voltage.csv", "calcium.csv", "elements.csv", "connections.csv", "rewiring.csv"];

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [OpenMpiFact]
    public void State_and_recordings_are_those_of_one_process()
    {
        Neuroforge.In(_place, "run", Workplace.Small, "--out", "whole").Done();
        foreach (var ranks in new[] { 2, 4 })
        {
            var ended = OnRanks(ranks, "run", Workplace.Small, "--out", $"on{ranks}", "--checkpoint", "never").Done();
            Assert.Equal(1, ended.Output.Split('\n').Count(line => line.StartsWith("small:", StringComparison.Ordinal)));
            Assert.DoesNotContain('\e', ended.Output);
            Assert.Equal(ranks, _place.Summary($"on{ranks}").GetProperty("ranks").GetInt32());
            Assert.Equal(StateHash("whole"), StateHash($"on{ranks}"));
            Assert.All(Recordings, name => Assert.Equal(_place.Read("whole", name), _place.Read($"on{ranks}", name)));
        }
    }

    [OpenMpiFact]
    public void A_signal_to_the_launcher_ends_all_ranks_after_the_same_slice()
    {
        using var run = Start(2, "dotnet", Neuroforge.Program, "run", Workplace.Small, "--out", "cut", "--set", "duration=360000 s", "--checkpoint", "never");
        var spikes = new FileInfo(_place.At("cut", "spikes.csv"));
        run.WaitUntil(() =>
        {
            spikes.Refresh();
            return spikes.Exists && spikes.Length > 0;
        });
        run.Signal("USR1");
        Assert.Equal(130, run.End().ExitCode);
        var cut = _place.Summary("cut");
        Assert.Equal("cancelled", cut.GetProperty("outcome").GetString());
        Assert.Equal(cut.GetProperty("spikes").GetInt64(), _place.Rows("cut", "spikes.csv").Length);
    }

    [OpenMpiFact]
    public void A_failure_of_one_rank_ends_all_with_its_message()
    {
        var ended = OnRanksByShell("run model$OMPI_COMM_WORLD_RANK.json --out out", ("model0.json", File.ReadAllText(Workplace.Small)));
        Assert.Equal(5, ended.ExitCode);
        Assert.Contains("error: rank 1 failed: Could not find file", ended.Error, StringComparison.Ordinal);
    }

    [OpenMpiFact]
    public void Ranks_with_different_descriptions_are_refused()
    {
        var text = File.ReadAllText(Workplace.Small);
        var other = text.Replace("\"E\"", "\"F\"", StringComparison.Ordinal);
        var ended = OnRanksByShell("run model$OMPI_COMM_WORLD_RANK.json --out out", ("model0.json", text), ("model1.json", other));
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("error: rank 1 has other descriptions than rank 0", ended.Error, StringComparison.Ordinal);
    }

    [OpenMpiFact]
    public void Ranks_with_different_seeds_are_refused()
    {
        var ended = OnRanksByShell($"run {Workplace.Small} --seed $((7 + OMPI_COMM_WORLD_RANK)) --out out");
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("error: rank 1 has other seeds than rank 0: 8 instead of 7", ended.Error, StringComparison.Ordinal);
    }

    [OpenMpiFact]
    public void Commands_that_ranks_cannot_execute_together_are_refused()
    {
        var ended = OnRanks(2, "resume", "out");
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("error: \"resume\" cannot be executed on several ranks: start it without a launcher", ended.Error, StringComparison.Ordinal);
    }

    [OpenMpiFact]
    public void A_launcher_that_has_announced_more_ranks_than_there_are_is_refused() => Refused(
        "error: the launcher has started 2 ranks, but Open MPI finds 1", ("OMPI_COMM_WORLD_RANK", "0"), ("OMPI_COMM_WORLD_SIZE", "2"));

    [Fact]
    public void The_launcher_of_another_library_is_refused() =>
        Refused("error: the process was started as one of 2 by the launcher of MPICH", ("PMI_RANK", "0"), ("PMI_SIZE", "2"));

    private void Refused(string message, params (string Name, string Value)[] environment)
    {
        string[] variables = [.. environment.Select(variable => $"{variable.Name}={variable.Value}")];
        var start = RunningCommand.Hearing("env", [.. variables, "dotnet", Neuroforge.Program, "run", Workplace.Small, "--out", "out"]);
        start.WorkingDirectory = _place.Folder;
        using var run = new RunningCommand(start);
        var ended = run.End();
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
    }

    private Ended OnRanks(int ranks, params string[] arguments)
    {
        using var run = Start(ranks, ["dotnet", Neuroforge.Program, .. arguments]);
        return run.End();
    }

    /// <summary>Runs the command on two ranks whose arguments depend on the rank.</summary>
    private Ended OnRanksByShell(string arguments, params (string Name, string Text)[] files)
    {
        Array.ForEach(files, file => _place.Write(file.Name, file.Text));
        using var run = Start(2, "sh", "-c", $"dotnet {Neuroforge.Program} {arguments}");
        return run.End();
    }

    private RunningCommand Start(int ranks, params string[] command)
    {
        string[] launcher = [OpenMpiFactAttribute.Launcher, "-n", $"{ranks}", "--oversubscribe", "--bind-to", "none", "--mca", "mpi_yield_when_idle", "1"];
        var start = RunningCommand.Hearing(launcher[0], [.. launcher[1..], .. command]);
        start.WorkingDirectory = _place.Folder;
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT"] = "1";
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"] = "1";
        start.Environment["TERM"] = "xterm-256color";
        return new RunningCommand(start);
    }

    private string? StateHash(string folder) => _place.Summary(folder).GetProperty("state_hash").GetString();
}

namespace NeuroForge.Cli.Tests;

/// <summary><c>neuroforge sweep --part</c>, <c>--collect</c> and <c>--slurm</c>.</summary>
public sealed class SweepPartTests : IDisposable
{
    private static readonly string[] Command = ["sweep", Workplace.Small, "--set", "drive=9pA,10pA", "--set", "duration=300ms", "--seeds", "1..3"];

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void Jobs_of_an_array_run_the_parts_and_the_collected_table_is_that_of_the_whole()
    {
        // sbatch --array=10-20:5
        for (var id = 10; id <= 20; id += 5)
        {
            using var job = Neuroforge.StartIn(_place, Array(id, 10, 20, 5, 3), [.. Command, "--out", "s", "--part", "slurm"]);
            Assert.Matches(
                $"small: 2 members in [0-9.]+ s, 1 at once: 2 completed\n  table        s/parts/{id / 5 - 1}-of-3/sweep.csv\n$", job.End().Done().Output);
        }

        Assert.Contains("6 completed", Neuroforge.In(_place, [.. Command, "--out", "s", "--collect"]).Done().Output, StringComparison.Ordinal);
        Neuroforge.In(_place, [.. Command, "--out", "w", "--quiet"]).Done();
        Assert.Equal(_place.Read("w", "sweep.csv"), _place.Read("s", "sweep.csv"));
        Assert.True(File.Exists(_place.At("s", "report.html")));
    }

    [Fact]
    public void The_script_runs_the_same_sweep_in_parts()
    {
        Assert.Equal(
            "job.sh is written: its first lines say how to run it\n",
            Neuroforge.In(_place, [.. Command, "--slurm", "job.sh", "--out", "it's here", "--parts", "2", "--jobs", "2", "--threads", "3"]).Done().Output);
        Assert.False(Directory.Exists(_place.At("it's here")));
        var script = _place.Read("job.sh");
        Assert.Contains("#SBATCH --array=1-2\n", script, StringComparison.Ordinal);
        Assert.Contains("#SBATCH --cpus-per-task=6\n", script, StringComparison.Ordinal);
        Assert.Matches("#SBATCH --signal=B:TERM@[1-9][0-9]+\n", script);

        // As Slurm runs it, with a program in place of the installed one.
        _place.Write("neuroforge", $"#!/bin/sh\nexec dotnet '{Neuroforge.Program}' \"$@\"\n");
        foreach (var id in new[] { "1", "2" })
        {
            var start = RunningCommand.Hearing("bash", ["-c", "chmod +x neuroforge; NEUROFORGE=./neuroforge bash job.sh"]);
            start.WorkingDirectory = _place.Folder;
            start.Environment["SLURM_ARRAY_TASK_ID"] = id;
            using var job = new RunningCommand(start);
            Assert.Contains($"it's here/parts/{id}-of-2/sweep.csv", job.End().Done().Output, StringComparison.Ordinal);
        }

        Assert.Contains("6 completed", Neuroforge.In(_place, [.. Command, "--out", "it's here", "--collect"]).Done().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_member_that_failed_in_a_part_is_shown_when_the_table_is_collected()
    {
        var model = _place.Write("throwing.json", """
            { "format": "neuroforge/1", "name": "throwing", "requires": { "faulty-at-run": "^1.0" }, "parameters": { "at": "5 ms" },
              "simulation": { "duration": "20 ms", "step": "0.1 ms" },
              "populations": { "T": { "size": 3, "model": "throwing_neuron", "parameters": { "at": "$at" } } } }
            """);
        string[] command = ["sweep", model, "--set", "at=5ms,1s", "--plugins", Path.Combine(AppContext.BaseDirectory, "fixtures")];
        var part = Neuroforge.In(_place, [.. command, "--part", "1/2"]);
        var collected = Neuroforge.In(_place, [.. command, "--collect"]);
        Assert.Equal((3, 130), (part.ExitCode, collected.ExitCode));
        Assert.StartsWith("at=5ms: error: ", collected.Error, StringComparison.Ordinal);
        Assert.Contains("1 failed, 1 waiting", collected.Output, StringComparison.Ordinal);
        Assert.Equal(0, Neuroforge.In(_place, [.. command, "--part", "2/2"]).ExitCode);
        Assert.Equal(3, Neuroforge.In(_place, [.. command, "--collect"]).ExitCode);
    }

    [Theory]
    [InlineData("--part 0/2", "error: --part: \"0/2\" is not a part of a sweep: give its number and the number of parts, such as 3/40")]
    [InlineData("--part slurm", "error: --part: slurm means the part that belongs to a job of a job array, but SLURM_ARRAY_TASK_MIN is not set")]
    [InlineData("--part 1/2 --collect", "error: --part and --collect do not go together: give one of them")]
    [InlineData("--collect --anew", "error: --collect keeps the old results and --anew discards them: give one of them")]
    [InlineData("--slurm job.sh", "error: --slurm and --parts go together: give the file and the number of parts")]
    [InlineData("--parts 2", "error: --slurm and --parts go together: give the file and the number of parts")]
    public void A_wrong_command_line_is_refused(string arguments, string error) =>
        Neuroforge.In(_place, [.. Command, .. arguments.Split(' ')]).Refused(2, error + "\nsee neuroforge sweep --help");

    [Theory]
    [InlineData("--part 1/7")]
    [InlineData("--slurm job.sh --parts 7")]
    public void More_parts_than_members_are_refused(string arguments)
    {
        Neuroforge.In(_place, [.. Command, .. arguments.Split(' ')]).Refused(2, "error: the sweep has 6 members, so it cannot be cut into 7 parts");
        Assert.False(File.Exists(_place.At("job.sh")));
    }

    [Fact]
    public void Jobs_of_an_array_with_gaps_have_no_part()
    {
        using var job = Neuroforge.StartIn(_place, Array(7, 1, 9, 1, 3), [.. Command, "--part", "slurm"]);
        job.End().Refused(
            2, "error: --part: the job array has 3 jobs from 1 to 9 with gaps: give --part as in 3/40\nsee neuroforge sweep --help");
    }

    private static Dictionary<string, string> Array(int id, int least, int greatest, int step, int count) =>
        new (string Name, int Value)[] { ("ID", id), ("MIN", least), ("MAX", greatest), ("STEP", step), ("COUNT", count) }
            .ToDictionary(v => "SLURM_ARRAY_TASK_" + v.Name, v => FormattableString.Invariant($"{v.Value}"), StringComparer.Ordinal);
}

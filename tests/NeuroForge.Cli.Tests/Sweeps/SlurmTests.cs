namespace NeuroForge.Cli.Tests;

/// <summary>A sweep as a job array of a real Slurm, of one node on the loopback interface.</summary>
public sealed class SlurmTests : IDisposable
{
    /// <summary>Three durations, of which each part has one: the second takes much longer than the time that its job gets at first.</summary>
    private static readonly string[] Command =
    [
        "sweep", Workplace.Small, "--set", "drive=9pA,10pA", "--seeds", "1,2", "--set", "duration=1s,2500s,2s",
    ];

    private readonly Workplace _place = new();

    public SlurmTests() => Cluster("start");

    public void Dispose()
    {
        Cluster("stop");
        _place.Dispose();
    }

    [SlurmFact]
    public void Twelve_members_as_three_jobs_one_cut_off_by_its_limit_leave_the_table_of_one_machine()
    {
        Neuroforge.In(_place, [.. Command, "--out", "s", "--slurm", "job.sh", "--parts", "3"]).Done();
        _place.Write("neuroforge", $"#!/bin/sh\nexec dotnet '{Neuroforge.Program}' \"$@\"\n");
        Shell("chmod +x neuroforge");

        // The shortest limit above the notice of the script.
        Shell("sbatch --wait --time=2 job.sh || true");
        var first = Neuroforge.In(_place, [.. Command, "--out", "s", "--collect"]);
        Assert.Contains("cancelled", first.Output, StringComparison.Ordinal);

        for (var again = 0; again < 20 && Neuroforge.In(_place, [.. Command, "--out", "s", "--collect", "--quiet"]).ExitCode != 0; again++)
        {
            Shell("sbatch --wait --time=10 job.sh || true");
        }

        Neuroforge.In(_place, [.. Command, "--out", "w", "--jobs", "2", "--quiet"]).Done();
        Assert.Equal(_place.Read("w", "sweep.csv"), _place.Read("s", "sweep.csv"));
        Assert.DoesNotContain("waiting", _place.Read("s", "sweep.csv"), StringComparison.Ordinal);
    }

    private void Cluster(string action) =>
        Shell($"mkdir -p cluster && bash '{Path.Combine(AppContext.BaseDirectory, "slurm", "one-node.sh")}' {action} cluster");

    private string Shell(string command)
    {
        var start = RunningCommand.Hearing("bash", ["-c", command]);
        start.WorkingDirectory = _place.Folder;
        start.Environment["SLURM_CONF"] = _place.At("cluster", "slurm.conf");
        start.Environment["NEUROFORGE"] = _place.At("neuroforge");
        using var running = new RunningCommand(start);
        return running.End().Done().Output;
    }
}

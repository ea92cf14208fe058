namespace NeuroForge.Cli.Tests;

/// <summary>A test that starts a Slurm cluster of one node and takes some minutes; skipped where Slurm is missing or NEUROFORGE_LONG=1 is not set.</summary>
public sealed class SlurmFactAttribute : FactAttribute
{
    private static readonly string[] Needed = ["slurmctld", "slurmd", "munged", "sbatch"];

    /// <summary>Skips the test with the reason.</summary>
    public SlurmFactAttribute() => Skip = Environment.GetEnvironmentVariable("NEUROFORGE_LONG") != "1"
        ? "takes some minutes: NEUROFORGE_LONG=1 in the environment runs it"
        : Needed.FirstOrDefault(IsMissing) is { } missing ? $"{missing} is missing: Debian has it in slurm-wlm and munge"
        : Environment.UserName != "root" ? "the cluster's daemons need root"
        : null;

    private static bool IsMissing(string program) =>
        !new[] { "/usr/sbin", "/usr/bin", "/usr/local/sbin", "/usr/local/bin" }.Any(folder => File.Exists(Path.Combine(folder, program)));
}

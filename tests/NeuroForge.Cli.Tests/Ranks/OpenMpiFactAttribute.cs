namespace NeuroForge.Cli.Tests;

/// <summary>A test that starts several ranks by the launcher of Open MPI; skipped, and said so, where it is not installed.</summary>
public sealed class OpenMpiFactAttribute : FactAttribute
{
    /// <summary>The launcher, which .ci/run installs.</summary>
    public const string Launcher = "/usr/bin/mpirun";

    public OpenMpiFactAttribute()
    {
        if (!File.Exists(Launcher))
        {
            Skip = "needs Open MPI (Debian: apt-get install openmpi-bin libopenmpi3)";
        }
    }
}

namespace NeuroForge.Cli.Tests;

/// <summary>Runs the built command on several processes that Open MPI starts.</summary>
internal static class Mpirun
{
    /// <summary>Runs the command to its end.</summary>
    public static Ended OnRanks(Workplace place, int ranks, params string[] arguments)
    {
        using var run = Start(place, ranks, arguments);
        return run.End();
    }

    /// <summary>Starts the command.</summary>
    public static RunningCommand Start(Workplace place, int ranks, params string[] arguments) =>
        StartProgram(place, ranks, ["dotnet", Neuroforge.Program, .. arguments]);

    /// <summary>Runs the command to its end on two ranks whose arguments depend on the rank.</summary>
    public static Ended ByShell(Workplace place, string arguments)
    {
        using var run = StartProgram(place, 2, "sh", "-c", $"exec dotnet {Neuroforge.Program} {arguments}");
        return run.End();
    }

    private static RunningCommand StartProgram(Workplace place, int ranks, params string[] command)
    {
        string[] options = ["-n", $"{ranks}", "--oversubscribe", "--bind-to", "none", "--mca", "mpi_yield_when_idle", "1"];
        var start = RunningCommand.Hearing(OpenMpiFactAttribute.Launcher, [.. options, .. command]);
        start.WorkingDirectory = place.Folder;
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT"] = "1";
        start.Environment["OMPI_ALLOW_RUN_AS_ROOT_CONFIRM"] = "1";
        start.Environment["TERM"] = "xterm-256color";
        return new RunningCommand(start);
    }
}

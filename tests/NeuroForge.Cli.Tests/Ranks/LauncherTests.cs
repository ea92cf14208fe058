using System.Diagnostics;

namespace NeuroForge.Cli.Tests;

/// <summary>Launchers and libraries with which ranks cannot work are refused, each in one clear line; without a launcher no library is loaded.</summary>
public sealed class LauncherTests : IDisposable
{
    private static readonly (string Name, string Value)[] OfTwo = [("OMPI_COMM_WORLD_RANK", "0"), ("OMPI_COMM_WORLD_SIZE", "2")];

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [OpenMpiFact]
    public void A_launcher_that_has_announced_more_ranks_than_there_are_is_refused() => Refused(
        "error: the launcher has started 2 ranks, but Open MPI finds 1: use the launcher of the same Open MPI 4.1 (mpirun of Debian's openmpi-bin)",
        OfTwo);

    [Fact]
    public void The_launcher_of_another_library_is_refused() => Refused(
        "error: the process was started as one of 2 by the launcher of MPICH or of a library like it, but ranks need Open MPI 4.1: start it with the mpirun of "
            + "Open MPI, or with srun --mpi=pmix",
        ("PMI_RANK", "0"),
        ("PMI_SIZE", "2"));

    [CompilerFact]
    public void A_library_of_another_version_is_refused() => RefusedWith(
        "error: libmpi.so.40 is of Open MPI v5.0.2, but Open MPI 4 is needed",
        """
        char ompi_mpi_comm_world, ompi_mpi_byte, ompi_mpi_errors_return;
        int MPI_Allgather(void) { return 0; }
        int MPI_Send(void) { return 0; }
        int MPI_Recv(void) { return 0; }
        int MPI_Get_library_version(char* text, int* length)
        {
            const char* version = "Open MPI v5.0.2, package: other";
            int i = 0;
            for (; version[i]; i++) text[i] = version[i];
            *length = i;
            return 0;
        }
        """);

    [CompilerFact]
    public void A_library_that_is_not_of_Open_MPI_is_refused() => RefusedWith(
        "error: libmpi.so.40 has no ompi_mpi_comm_world: it is not the library of Open MPI 4.1; install that (Debian: libopenmpi3)",
        "int MPI_Init(void) { return 0; }");

    [CompilerFact]
    public void A_missing_library_is_refused() => RefusedWith(
        "error: the launcher has started several ranks, but libmpi.so.40 of Open MPI 4.1 cannot be loaded: install Open MPI 4.1 (Debian: openmpi-bin and "
            + "libopenmpi3), or run without a launcher",
        source: null);

    [CompilerFact]
    public void Without_a_launcher_no_library_is_loaded()
    {
        WriteLibrary(null);
        Neuroforge.StartIn(_place, Environment, "run", Workplace.Small, "--out", "out", "--until", "1 ms", "--quiet").End().Done();
        using var one = Neuroforge.StartIn(
            _place, new(Environment) { ["OMPI_COMM_WORLD_RANK"] = "0", ["OMPI_COMM_WORLD_SIZE"] = "1" }, "resume", "out", "--until", "2 ms", "--quiet");
        one.End().Done();
    }

    [Fact]
    public void A_number_of_a_batch_system_is_no_rank()
    {
        using var run = Neuroforge.StartIn(
            _place, new() { ["SLURM_PROCID"] = "1", ["SLURM_NTASKS"] = "2" }, "run", Workplace.Small, "--out", "out", "--until", "1 ms");
        Assert.Contains("small: ", run.End().Done().Output, StringComparison.Ordinal);
    }

    private Dictionary<string, string> Environment => new() { ["LD_LIBRARY_PATH"] = _place.Folder };

    /// <summary>Asserts the refusal of a library that is found before any other; one without source cannot be loaded.</summary>
    private void RefusedWith(string message, string? source)
    {
        WriteLibrary(source);
        Refused(message, [.. OfTwo, ("LD_LIBRARY_PATH", _place.Folder)]);
    }

    private void WriteLibrary(string? source)
    {
        if (source is null)
        {
            _place.Write("libmpi.so.40", "not a library");
            return;
        }

        _place.Write("mpi.c", source);
        using var compiler = Process.Start(new ProcessStartInfo(CompilerFactAttribute.Compiler, ["-shared", "-fPIC", "-w", "-o", "libmpi.so.40", "mpi.c"])
        {
            WorkingDirectory = _place.Folder,
        })!;
        compiler.WaitForExit();
        Assert.Equal(0, compiler.ExitCode);
    }

    private void Refused(string message, params (string Name, string Value)[] environment)
    {
        using var run = Neuroforge.StartIn(
            _place, environment.ToDictionary(variable => variable.Name, variable => variable.Value), "run", Workplace.Small, "--out", "out");
        var ended = run.End();
        Assert.Equal((2, message + "\n"), (ended.ExitCode, ended.Error));
    }
}

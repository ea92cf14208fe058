using System.Runtime.InteropServices;
using System.Text;

namespace NeuroForge.Engine.Ranks;

/// <summary>The functions of Open MPI that ranks need. Its handles are addresses of exported symbols.</summary>
internal sealed unsafe class OpenMpiLibrary
{
    /// <summary>The library of Open MPI 4.</summary>
    private const string Name = "libmpi.so.40";

    /// <summary>Room for the text of a version, the greatest length that the standard allows.</summary>
    private const int LongestVersion = 8192;

    /// <summary>The level of threads at which any thread may call, one at a time.</summary>
    private const int Serialized = 2;

    private readonly nint _library;
    private readonly nint _world;
    private readonly nint _byte;
    private readonly delegate* unmanaged<void*, int, nint, void*, int, nint, nint, int> _allGather;

    private readonly delegate* unmanaged<void*, int, nint, int, int, nint, int> _send;
    private readonly delegate* unmanaged<void*, int, nint, int, int, nint, void*, int> _receive;

    private OpenMpiLibrary(nint library)
    {
        _library = library;
        _world = Find("ompi_mpi_comm_world");
        _byte = Find("ompi_mpi_byte");
        _allGather = (delegate* unmanaged<void*, int, nint, void*, int, nint, nint, int>)Find("MPI_Allgather");
        _send = (delegate* unmanaged<void*, int, nint, int, int, nint, int>)Find("MPI_Send");
        _receive = (delegate* unmanaged<void*, int, nint, int, int, nint, void*, int>)Find("MPI_Recv");
    }

    /// <summary>Loads the library without initialising it.</summary>
    /// <exception cref="RanksException">It is missing or has another version.</exception>
    internal static OpenMpiLibrary Load()
    {
        if (!NativeLibrary.TryLoad(Name, out var library))
        {
            throw new RanksException($"the launcher has started several ranks, but {Name} of Open MPI 4.1 cannot be loaded: install Open MPI 4.1 "
                + "(Debian: openmpi-bin and libopenmpi3), or run without a launcher");
        }

        var loaded = new OpenMpiLibrary(library);
        var version = loaded.Version();
        return version.StartsWith("Open MPI v4.", StringComparison.Ordinal)
            ? loaded
            : throw new RanksException($"{Name} is of {version.Split(',', '\n')[0]}, but Open MPI 4 is needed");
    }

    /// <summary>Initialises the library.</summary>
    internal void Initialise()
    {
        var level = 0;
        Check(((delegate* unmanaged<int*, byte***, int, int*, int>)Find("MPI_Init_thread"))(null, null, Serialized, &level), "MPI_Init_thread");
        if (level < Serialized)
        {
            throw new RanksException("this Open MPI was built without support of threads, which .NET needs: install one with it");
        }

        // By default the library ends the process at a failure, without a word of ours.
        Check(((delegate* unmanaged<nint, nint, int>)Find("MPI_Comm_set_errhandler"))(_world, Find("ompi_mpi_errors_return")), "MPI_Comm_set_errhandler");
    }

    /// <summary>The number of this rank.</summary>
    internal int Rank() => Ask("MPI_Comm_rank");

    /// <summary>Number of ranks.</summary>
    internal int Ranks() => Ask("MPI_Comm_size");

    /// <summary>Gives bytes to all ranks and receives as many from each.</summary>
    /// <returns>The code of the library, 0 for success.</returns>
    internal int AllGather(ReadOnlySpan<byte> block, Span<byte> blocks)
    {
        fixed (byte* own = block, all = blocks)
        {
            return _allGather(own, block.Length, _byte, all, block.Length, _byte, _world);
        }
    }

    /// <summary>Sends bytes to a rank.</summary>
    /// <returns>The code of the library, 0 for success.</returns>
    internal int Send(int rank, ReadOnlySpan<byte> message)
    {
        fixed (byte* bytes = message)
        {
            return _send(bytes, message.Length, _byte, rank, 0, _world);
        }
    }

    /// <summary>Receives bytes from a rank.</summary>
    /// <returns>The code of the library, 0 for success.</returns>
    internal int Receive(int rank, Span<byte> message)
    {
        fixed (byte* bytes = message)
        {
            return _receive(bytes, message.Length, _byte, rank, 0, _world, null); // no status is wanted
        }
    }

    /// <summary>Ends the use of the library; it waits for the other ranks.</summary>
    internal void End() => Check(((delegate* unmanaged<int>)Find("MPI_Finalize"))(), "MPI_Finalize");

    private string Version()
    {
        var text = stackalloc byte[LongestVersion];
        var length = 0;
        Check(((delegate* unmanaged<byte*, int*, int>)Find("MPI_Get_library_version"))(text, &length), "MPI_Get_library_version");
        return Encoding.UTF8.GetString(text, Math.Clamp(length, 0, LongestVersion));
    }

    private int Ask(string function)
    {
        var answer = 0;
        Check(((delegate* unmanaged<nint, int*, int>)Find(function))(_world, &answer), function);
        return answer;
    }

    private nint Find(string name) => NativeLibrary.TryGetExport(_library, name, out var address)
        ? address
        : throw new RanksException($"{Name} has no {name}: it is not the library of Open MPI 4.1; install that (Debian: libopenmpi3)");

    private static void Check(int code, string function)
    {
        if (code != 0)
        {
            throw Failure(code, function);
        }
    }

    /// <summary>The exception for a code of the library.</summary>
    internal static IOException Failure(int code, string function) =>
        new($"{function} of Open MPI failed with code {code}: another rank or the network between the machines has failed");
}

using System.Reflection;
using System.Runtime.InteropServices;

namespace NeuroForge.Recorders;

/// <summary>Finds the HDF5 library of the system.</summary>
internal static class Hdf5Library
{
    /// <summary>How the P/Invoke declarations call it.</summary>
    internal const string Name = "hdf5";

    /// <summary>How systems call it: Debian's serial builds first, then what others install.</summary>
    internal static readonly IReadOnlyList<string> Names =
    [
        "libhdf5_serial.so.103", "libhdf5_serial.so.310", "libhdf5_serial.so.200", "libhdf5.so.103", "libhdf5.so.200", "libhdf5.so.310", "libhdf5.so.320",
        "libhdf5_serial.so", "libhdf5.so", "libhdf5.dylib", "hdf5.dll",
    ];

    /// <summary>Makes sure that the library is there.</summary>
    /// <exception cref="ParameterException">It is not; the message says what to install.</exception>
    internal static void Require(IReadOnlyList<string> names)
    {
        if (Find(names) == 0)
        {
            throw new ParameterException(
                "model", "the HDF5 library is not installed: on Debian and Ubuntu, apt-get install libhdf5-dev; otherwise record with npz");
        }
    }

    /// <summary>Loads the library for the declarations.</summary>
    internal static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == Name ? Find(Names) : 0;

    /// <summary>The first of some libraries that can be loaded; 0 where none can.</summary>
    internal static nint Find(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (NativeLibrary.TryLoad(name, out var library))
            {
                return library;
            }
        }

        return 0;
    }
}

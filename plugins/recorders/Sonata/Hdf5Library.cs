using System.Reflection;
using System.Runtime.InteropServices;

namespace NeuroForge.Recorders;

/// <summary>Finds the HDF5 library of the system.</summary>
internal static class Hdf5Library
{
    /// <summary>Its name in the P/Invoke declarations.</summary>
    internal const string Name = "hdf5";

    /// <summary>Its file names: Debian's serial builds first, then those of other systems.</summary>
    internal static readonly IReadOnlyList<string> Names =
    [
        "libhdf5_serial.so.103", "libhdf5_serial.so.310", "libhdf5_serial.so.200", "libhdf5.so.103", "libhdf5.so.200", "libhdf5.so.310", "libhdf5.so.320",
        "libhdf5_serial.so", "libhdf5.so", "libhdf5.dylib", "hdf5.dll",
    ];

    /// <summary>Checks that the library can be loaded.</summary>
    /// <exception cref="ParameterException">The library is missing; the message says what to install.</exception>
    internal static void Require(IReadOnlyList<string> names)
    {
        if (Find(names) == 0)
        {
            throw new ParameterException(
                "model", "the HDF5 library is not installed; install it (on Debian and Ubuntu: apt-get install libhdf5-dev), or record with npz");
        }
    }

    /// <summary>Loads the library for the declarations.</summary>
    internal static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) => name == Name ? Find(Names) : 0;

    /// <summary>The first of some libraries that can be loaded; 0 if there is none.</summary>
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

using System.Runtime.InteropServices;

namespace NeuroForge.Recorders;

/// <summary>The functions of HDF5's C interface (1.10 and later) that are used. Ids have 64 bits; a negative id is a failure.</summary>
/// <remarks>
/// PureHDF 2.2.0, which needs no library, writes as much at the same speed, but marks texts of variable length as padded with nulls; libsonata 0.1.29 refuses
/// these, and 0.1.9 refuses texts of fixed length. See the plugin's README and <c>findings/purehdf-strings.sh</c>.
/// </remarks>
internal static partial class Hdf5
{
    internal const long Default = 0;
    internal const long All = 0;
    internal const uint Truncate = 2;
    internal const int Set = 0;
    internal const int Scalar = 0;
    internal const int Utf8 = 1;

    /// <summary>The size for texts of variable length.</summary>
    internal static readonly nuint AnyLength = nuint.MaxValue;

    /// <summary>Lock for all calls: the library has global state and is not thread-safe.</summary>
    internal static readonly Lock Turn = new();

    private static readonly nint Library;

    static Hdf5()
    {
        NativeLibrary.SetDllImportResolver(typeof(Hdf5).Assembly, Hdf5Library.Resolve);
        Library = Hdf5Library.Find(Hdf5Library.Names);
        Hdf5Id.Check(Open(), "start");
        Hdf5Id.Check(SilenceErrors(0, 0, 0), "switch off its own messages");
    }

    /// <summary>The id of a type or property class that the library exports under a name, such as <c>H5T_IEEE_F64LE</c>.</summary>
    internal static long Known(string name) => Marshal.ReadInt64(NativeLibrary.GetExport(Library, name + "_g"));

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5open")]
    internal static partial int Open();

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Eset_auto2")]
    internal static partial int SilenceErrors(long stack, nint function, nint data);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Fcreate", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial long CreateFile(string name, uint flags, long creation, long access);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Fclose")]
    internal static partial int CloseFile(long file);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Gcreate2", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial long CreateGroup(long parent, string name, long link, long creation, long access);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Gclose")]
    internal static partial int CloseGroup(long group);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Lcreate_hard", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int CreateLink(long parent, string name, long newParent, string newName, long creation, long access);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Screate")]
    internal static partial long CreateSpace(int kind);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Screate_simple")]
    internal static partial long CreateSpace(int rank, ReadOnlySpan<ulong> dimensions, ReadOnlySpan<ulong> most);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Sselect_hyperslab")]
    internal static partial int Select(
        long space, int how, ReadOnlySpan<ulong> start, ReadOnlySpan<ulong> stride, ReadOnlySpan<ulong> count, ReadOnlySpan<ulong> block);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Sclose")]
    internal static partial int CloseSpace(long space);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Dcreate2", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial long CreateDataset(long parent, string name, long type, long space, long link, long creation, long access);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Dwrite")]
    internal static partial int Write(long dataset, long type, long memory, long space, long transfer, ReadOnlySpan<byte> data);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Dclose")]
    internal static partial int CloseDataset(long dataset);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Acreate2", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial long CreateAttribute(long parent, string name, long type, long space, long creation, long access);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Awrite")]
    internal static partial int WriteAttribute(long attribute, long type, ReadOnlySpan<byte> data);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Aclose")]
    internal static partial int CloseAttribute(long attribute);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Tcopy")]
    internal static partial long CopyType(long type);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Tset_size")]
    internal static partial int SetSize(long type, nuint size);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Tset_cset")]
    internal static partial int SetCharacters(long type, int set);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Tenum_create")]
    internal static partial long CreateEnum(long type);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Tenum_insert", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int AddToEnum(long type, string name, ReadOnlySpan<byte> value);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Tclose")]
    internal static partial int CloseType(long type);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Pcreate")]
    internal static partial long CreateProperties(long kind);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Pset_obj_track_times")]
    internal static partial int TrackTimes(long properties, [MarshalAs(UnmanagedType.U1)] bool track);

    [LibraryImport(Hdf5Library.Name, EntryPoint = "H5Pclose")]
    internal static partial int CloseProperties(long properties);
}

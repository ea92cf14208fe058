namespace NeuroForge.Recorders;

/// <summary>The type of a data set's items.</summary>
/// <param name="Id">The library's id.</param>
/// <param name="Size">Bytes of an item.</param>
internal readonly record struct Hdf5Type(long Id, int Size)
{
    internal static Hdf5Type Double => new(Hdf5.Known("H5T_IEEE_F64LE"), sizeof(double));

    internal static Hdf5Type Single => new(Hdf5.Known("H5T_IEEE_F32LE"), sizeof(float));

    internal static Hdf5Type UInt64 => new(Hdf5.Known("H5T_STD_U64LE"), sizeof(ulong));

    internal static Hdf5Type UInt32 => new(Hdf5.Known("H5T_STD_U32LE"), sizeof(uint));

    internal static Hdf5Type Byte => new(Hdf5.Known("H5T_STD_U8LE"), 1);
}

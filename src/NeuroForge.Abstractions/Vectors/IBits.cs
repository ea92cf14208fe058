namespace NeuroForge.Vectors;

/// <summary>
/// 64-bit whole numbers, one for each lane of a vector, for random numbers: operations that registers of this width support directly. The bits are the
/// same for every width.
/// </summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
/// <typeparam name="T">The vector of double-precision numbers of the same width.</typeparam>
internal interface IBits<TSelf, T>
    where TSelf : struct, IBits<TSelf, T>
    where T : struct, IVector<T>
{
    /// <summary>Sum of each number, modulo 2^64.</summary>
    static abstract TSelf operator +(TSelf left, TSelf right);

    /// <summary>Bitwise exclusive or.</summary>
    static abstract TSelf operator ^(TSelf left, TSelf right);

    /// <summary>Bitwise and.</summary>
    static abstract TSelf operator &(TSelf left, TSelf right);

    /// <summary>Bitwise or.</summary>
    static abstract TSelf operator |(TSelf left, TSelf right);

    /// <summary>Each number shifted left.</summary>
    static abstract TSelf operator <<(TSelf value, int bits);

    /// <summary>Each number shifted right, zeros coming in.</summary>
    static abstract TSelf operator >>>(TSelf value, int bits);

    /// <summary>The same number in every lane.</summary>
    static abstract TSelf All(ulong value);

    /// <summary>Reads numbers that follow one another in memory.</summary>
    static abstract TSelf Load(ref readonly ulong first);

    /// <summary>Writes numbers one after another.</summary>
    static abstract void Store(TSelf value, ref ulong first);

    /// <summary>Each number rotated left.</summary>
    static abstract TSelf RotateLeft(TSelf value, int bits);

    /// <summary>Compares halves of 32 bits as signed numbers: all bits of a half are set where it is greater, none where it is not.</summary>
    static abstract TSelf GreaterHalves(TSelf left, TSelf right);

    /// <summary>Difference of each half of 32 bits, modulo 2^32.</summary>
    static abstract TSelf SubtractHalves(TSelf left, TSelf right);

    /// <summary>Product of the lower halves of 32 bits, as a number of 64 bits.</summary>
    static abstract TSelf MultiplyLow(TSelf left, TSelf right);

    /// <summary>True if no bit is set.</summary>
    static abstract bool IsZero(TSelf value);

    /// <summary>The bits read as double-precision numbers.</summary>
    static abstract T AsNumbers(TSelf value);
}

using System.Buffers.Binary;

namespace NeuroForge.Recorders;

/// <summary>Turns bytes of a spool into the values of a column.</summary>
internal static class ParquetValues
{
    /// <summary>The values of a column: numbers, or the names that they refer to.</summary>
    internal static Array Of(RowColumn column, ReadOnlySpan<byte> bytes)
    {
        if (column.Names is { } names)
        {
            return Array.ConvertAll(Wholes(bytes), index => names[index]);
        }

        return column.Type switch
        {
            NumberType.Boolean => Booleans(bytes),
            NumberType.Int32 => Wholes(bytes),
            NumberType.Int64 => Longs(bytes),
            _ => Doubles(bytes),
        };
    }

    /// <summary>Numbers in double precision.</summary>
    internal static double[] Doubles(ReadOnlySpan<byte> bytes)
    {
        var values = new double[bytes.Length / sizeof(double)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadDoubleLittleEndian(bytes[(i * sizeof(double))..]);
        }

        return values;
    }

    private static int[] Wholes(ReadOnlySpan<byte> bytes)
    {
        var values = new int[bytes.Length / sizeof(int)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadInt32LittleEndian(bytes[(i * sizeof(int))..]);
        }

        return values;
    }

    private static long[] Longs(ReadOnlySpan<byte> bytes)
    {
        var values = new long[bytes.Length / sizeof(long)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = BinaryPrimitives.ReadInt64LittleEndian(bytes[(i * sizeof(long))..]);
        }

        return values;
    }

    private static bool[] Booleans(ReadOnlySpan<byte> bytes)
    {
        var values = new bool[bytes.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = bytes[i] != 0;
        }

        return values;
    }
}

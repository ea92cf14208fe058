using NeuroForge.Tables.Ground;
using PureHDF;
using PureHDF.Selections;

namespace NeuroForge.Tables.Hdf5;

/// <summary>A data set of one dimension in a file of HDF5.</summary>
/// <param name="dataset">The data set.</param>
internal sealed class SonataDataset(IH5Dataset dataset)
{
    /// <summary>Its name.</summary>
    internal string Name => dataset.Name;

    /// <summary>Number of entries.</summary>
    internal long Count { get; } = (long)dataset.Space.Dimensions[0];

    /// <summary>The kind of its values; null if they are of another type.</summary>
    internal ColumnKind? Kind { get; } = dataset.Type.Class switch
    {
        H5DataTypeClass.FixedPoint => ColumnKind.Whole,
        H5DataTypeClass.FloatingPoint => ColumnKind.Number,
        H5DataTypeClass.String or H5DataTypeClass.VariableLength => ColumnKind.Text,
        _ => null,
    };

    /// <summary>The unit of its numbers; null if the file gives none.</summary>
    internal string? Unit { get; } = dataset.AttributeExists("units") ? dataset.Attribute("units").Read<string>() : null;

    /// <summary>Reads the values of a block.</summary>
    /// <param name="block">The block, with its number of rows.</param>
    /// <param name="place">The column of the block.</param>
    /// <param name="kind">The kind of values.</param>
    /// <exception cref="TableException">The values are of another kind.</exception>
    internal void Fill(ColumnBlock block, int place, ColumnKind kind)
    {
        var rows = new HyperslabSelection((ulong)block.First, (ulong)block.Count);
        switch (kind, Kind)
        {
            case (ColumnKind.Whole, ColumnKind.Whole):
                Whole(rows, block).CopyTo(block.Whole(place), 0);
                break;
            case (ColumnKind.Number, ColumnKind.Number):
                Numbers(rows).CopyTo(block.Numbers(place), 0);
                break;
            case (ColumnKind.Number, ColumnKind.Whole):
                Array.ConvertAll(Whole(rows, block), n => (double)n).CopyTo(block.Numbers(place), 0);
                break;
            case (ColumnKind.Text, ColumnKind.Text):
                dataset.Read<string[]>(rows).CopyTo(block.Texts(place), 0);
                break;
            case (ColumnKind.Text, ColumnKind.Whole):
                Array.ConvertAll(Whole(rows, block), n => FormattableString.Invariant($"{n}")).CopyTo(block.Texts(place), 0);
                break;
            default:
                throw new TableException($"column \"{Name}\" has values of another type, but should be of {Words(kind)}");
        }
    }

    private double[] Numbers(HyperslabSelection rows) => dataset.Type.Size switch
    {
        sizeof(double) => dataset.Read<double[]>(rows),
        sizeof(float) => Array.ConvertAll(dataset.Read<float[]>(rows), n => (double)n),
        _ => throw new TableException($"column \"{Name}\" has numbers of {8 * dataset.Type.Size} bits; those of 32 and 64 bits are read"),
    };

    private long[] Whole(HyperslabSelection rows, ColumnBlock block) => (dataset.Type.Size, dataset.Type.FixedPoint.IsSigned) switch
    {
        (1, true) => Array.ConvertAll(dataset.Read<sbyte[]>(rows), n => (long)n),
        (1, false) => Array.ConvertAll(dataset.Read<byte[]>(rows), n => (long)n),
        (2, true) => Array.ConvertAll(dataset.Read<short[]>(rows), n => (long)n),
        (2, false) => Array.ConvertAll(dataset.Read<ushort[]>(rows), n => (long)n),
        (4, true) => Array.ConvertAll(dataset.Read<int[]>(rows), n => (long)n),
        (4, false) => Array.ConvertAll(dataset.Read<uint[]>(rows), n => (long)n),
        (8, true) => dataset.Read<long[]>(rows),
        _ => Signed(dataset.Read<ulong[]>(rows), block),
    };

    private long[] Signed(ulong[] values, ColumnBlock block)
    {
        var large = Array.FindIndex(values, value => value > long.MaxValue);
        return large < 0 ? Array.ConvertAll(values, value => (long)value) : throw TableException.At(
            FormattableString.Invariant($"entry {block.First + large} (counted from 0)"), Name, FormattableString.Invariant($"{values[large]} is too large"));
    }

    private static string Words(ColumnKind kind) => kind switch
    {
        ColumnKind.Whole => "whole numbers",
        ColumnKind.Number => "numbers",
        _ => "texts",
    };
}

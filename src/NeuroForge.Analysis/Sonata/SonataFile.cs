using NeuroForge.Analysis.Ground;
using PureHDF;
using PureHDF.Selections;
using PureHDF.VOL.Native;

namespace NeuroForge.Analysis.Sonata;

/// <summary>A file of SONATA's, opened to be read. Every failure of the HDF5 reader is given as an unreadable run, with the file's path.</summary>
internal sealed class SonataFile : IDisposable
{
    private readonly string _path;
    private readonly NativeFile _file;

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UnreadableRunException">It is not an HDF5 file, or cannot be read.</exception>
    internal SonataFile(string path)
    {
        _path = path;
        _file = Guard(() => H5File.OpenRead(path), "it is not an HDF5 file that can be read");
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    /// <summary>Opens a table of numbers.</summary>
    /// <param name="name">The path in the file: <c>/spikes/E/timestamps</c>.</param>
    /// <param name="width">Number of values in a row; 1 for a list.</param>
    /// <exception cref="UnreadableRunException">It does not exist, or has another shape.</exception>
    internal SonataColumn Open(string name, int width = 1)
    {
        var dataset = Guard(() => _file.Dataset(name), $"there is no data set {name}");
        var lengths = dataset.Space.Dimensions;
        var fits = lengths.Length == 2 ? lengths[1] == (ulong)width : lengths.Length == 1 && width == 1;
        return fits
            ? new SonataColumn(this, dataset, name, (long)lengths[0], width)
            : throw Wrong($"{name} should have {width} numbers in each row, but its shape is {string.Join(" x ", lengths)}");
    }

    /// <summary>Says what is wrong with the file.</summary>
    internal UnreadableRunException Wrong(string message) => new(_path, message);

    /// <summary>Reads rows of a data set as 64-bit numbers.</summary>
    /// <param name="dataset">The data set.</param>
    /// <param name="name">Its path in the file.</param>
    /// <param name="first">The first row.</param>
    /// <param name="rows">Number of rows, 1 or more.</param>
    /// <param name="width">Numbers in a row.</param>
    internal double[] Rows(IH5Dataset dataset, string name, long first, long rows, int width)
    {
        Selection selection = dataset.Space.Dimensions.Length == 1
            ? new HyperslabSelection((ulong)first, (ulong)rows)
            : new HyperslabSelection(2, [(ulong)first, 0], [(ulong)rows, (ulong)width]);
        return Guard(() => Numbers(dataset, selection), $"{name} is damaged");
    }

    private static double[] Numbers(IH5Dataset dataset, Selection selection) => (dataset.Type.Class, dataset.Type.Size) switch
    {
        (H5DataTypeClass.FloatingPoint, sizeof(double)) => dataset.Read<double[]>(selection),
        (H5DataTypeClass.FloatingPoint, sizeof(float)) => Array.ConvertAll(dataset.Read<float[]>(selection), n => (double)n),
        (H5DataTypeClass.FixedPoint, sizeof(ulong)) => Array.ConvertAll(dataset.Read<ulong[]>(selection), n => (double)n),
        _ => throw new InvalidDataException("its numbers are of another type"),
    };

    /// <summary>The HDF5 reader has no exception of its own: whatever a damaged file makes it throw is taken for damage.</summary>
    private T Guard<T>(Func<T> read, string message)
    {
        try
        {
            return read();
        }
        catch (Exception failure) when (failure is not (UnreadableRunException or OutOfMemoryException))
        {
            throw new UnreadableRunException(_path, $"{message}: {failure.Message}", failure);
        }
    }
}

using PureHDF;

namespace NeuroForge.Analysis.Sonata;

/// <summary>A data set of a SONATA file, read row after row; some hundred thousand numbers at most are in memory at once.</summary>
/// <param name="file">The file.</param>
/// <param name="dataset">The data set.</param>
/// <param name="name">Its path in the file.</param>
/// <param name="count">Number of rows.</param>
/// <param name="width">Number of values in a row, 1 or more.</param>
internal sealed class SonataColumn(SonataFile file, IH5Dataset dataset, string name, long count, int width)
{
    private const int MostNumbers = 1 << 17;

    private double[] _rows = [];
    private long _next;
    private int _position;

    /// <summary>Number of rows.</summary>
    internal long Count => count;

    /// <summary>True if every row has been read.</summary>
    internal bool IsOver => _next == count && _position == _rows.Length;

    /// <summary>The first number of the next row.</summary>
    /// <exception cref="Ground.UnreadableRunException">There is none, or it cannot be read.</exception>
    internal double Peek()
    {
        if (_position == _rows.Length)
        {
            var rows = Math.Min(count - _next, Math.Max(1, MostNumbers / width));
            if (rows == 0)
            {
                throw file.Wrong(FormattableString.Invariant($"{name} has {count} rows, fewer than there should be"));
            }

            (_rows, _position) = (file.Rows(dataset, name, _next, rows, width), 0);
            _next += rows;
        }

        return _rows[_position];
    }

    /// <summary>Takes the row that comes next.</summary>
    internal ReadOnlySpan<double> Row()
    {
        _ = Peek();
        _position += width;
        return _rows.AsSpan(_position - width, width);
    }

    /// <summary>Reads the next row, the number of a neuron.</summary>
    /// <param name="size">Number of neurons.</param>
    internal int Neuron(int size) =>
        Row()[0] is var id && id < size ? (int)id : throw file.Wrong(FormattableString.Invariant($"{name} has the neuron {id}, but there are {size}"));
}

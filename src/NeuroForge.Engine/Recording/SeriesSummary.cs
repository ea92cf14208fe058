using NeuroForge.Engine.Archive;

namespace NeuroForge.Engine.Recording;

/// <summary>A summary of the columns of a series over a run.</summary>
public sealed class SeriesSummary
{
    private readonly double[] _last;
    private readonly double[] _sum;

    internal SeriesSummary(IReadOnlyList<string> columns)
    {
        Columns = columns;
        _last = new double[columns.Count];
        _sum = new double[columns.Count];
    }

    /// <summary>The columns' names.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Number of samples.</summary>
    public long Samples { get; private set; }

    /// <summary>The last value of a column; not-a-number before the first sample.</summary>
    public double Last(int column) => Samples == 0 ? double.NaN : _last[column];

    /// <summary>The mean of a column over all samples; not-a-number before the first.</summary>
    public double Mean(int column) => _sum[column] / Samples;

    internal void Archive(StateArchive archive)
    {
        Samples = archive.Value(Samples);
        archive.Values<double>(_last);
        archive.Values<double>(_sum);
    }

    internal void Add(ReadOnlySpan<double> values)
    {
        Samples++;
        values.CopyTo(_last);
        for (var i = 0; i < values.Length; i++)
        {
            _sum[i] += values[i];
        }
    }
}

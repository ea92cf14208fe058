namespace NeuroForge.Reporting.Figures.Data;

/// <summary>The mean and the last of the samples in each interval of a run.</summary>
/// <param name="intervals">The intervals, in order.</param>
internal sealed class IntervalMeans(IReadOnlyList<RunInterval> intervals)
{
    private readonly double[] _sums = new double[intervals.Count];
    private readonly long[] _counts = new long[intervals.Count];
    private readonly double[] _lasts = [.. intervals.Select(_ => double.NaN)];

    /// <summary>The means; not-a-number for an interval without samples.</summary>
    internal double[] Means => [.. _sums.Select((sum, i) => _counts[i] == 0 ? double.NaN : sum / _counts[i])];

    /// <summary>The last values; not-a-number for an interval without samples.</summary>
    internal double[] Lasts => [.. _lasts];

    /// <summary>The sums of events per second of each interval.</summary>
    internal double[] Rates => [.. _sums.Select((sum, i) => _counts[i] == 0 ? double.NaN : 1000 * sum / (intervals[i].End - intervals[i].Begin))];

    /// <summary>Adds a sample.</summary>
    /// <param name="time">Its time in ms; a sample at the border of two intervals is the last of the first.</param>
    /// <param name="value">Its value; not-a-number is left out.</param>
    internal void Add(double time, double value)
    {
        var interval = NumberOf(intervals, time);
        if (interval >= 0 && !double.IsNaN(value))
        {
            _sums[interval] += value;
            _counts[interval]++;
            _lasts[interval] = value;
        }
    }

    /// <summary>The number of the interval in which a time lies; -1 if it is in none.</summary>
    internal static int NumberOf(IReadOnlyList<RunInterval> intervals, double time)
    {
        for (var i = 0; i < intervals.Count; i++)
        {
            if (time > intervals[i].Begin && time <= intervals[i].End)
            {
                return i;
            }
        }

        return -1;
    }
}

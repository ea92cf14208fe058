namespace NeuroForge.Analysis.Spikes;

/// <summary>
/// Sums, over the windows of an interval, of the spike counts of neurons, of their squares, and of the squares of the count of all neurons together.
/// </summary>
internal sealed class WindowedCounts
{
    /// <summary>The rounding of times that counts as none, in windows.</summary>
    private const double Rounding = 1e-9;

    private readonly double _begin;
    private readonly double _window;
    private readonly long _windows;
    private readonly long[] _currents;
    private readonly int[] _counts;
    private readonly double[] _sums;
    private readonly double[] _squares;
    private long _current;
    private double _together;
    private double _sumTogether;
    private double _squareTogether;

    /// <summary>Begins to count.</summary>
    /// <param name="neurons">Number of neurons.</param>
    /// <param name="begin">The beginning of the interval in ms.</param>
    /// <param name="end">Its end in ms.</param>
    /// <param name="window">The length of a window in ms.</param>
    internal WindowedCounts(int neurons, double begin, double end, double window)
    {
        (_begin, _window) = (begin, window);
        _windows = (long)Math.Floor(((end - begin) / window) + Rounding);
        (_currents, _counts, _sums, _squares) = (new long[neurons], new int[neurons], new double[neurons], new double[neurons]);
    }

    /// <summary>Adds a spike; spikes come in order of time. A window includes its end and not its beginning.</summary>
    internal void Add(int neuron, double time)
    {
        var window = Math.Max(0, (long)Math.Ceiling(((time - _begin) / _window) - Rounding) - 1);
        if (window >= _windows)
        {
            return;
        }

        if (window != _current)
        {
            CloseTogether();
            _current = window;
        }

        if (_currents[neuron] != window)
        {
            Close(neuron);
            _currents[neuron] = window;
        }

        _counts[neuron]++;
        _together++;
    }

    /// <summary>The variance of a neuron's count divided by its mean, mean over neurons with spikes; not-a-number if that is not defined.</summary>
    internal double FanoFactor()
    {
        Close();
        var (sum, neurons) = (0.0, 0);
        for (var neuron = 0; neuron < _sums.Length; neuron++)
        {
            if (_sums[neuron] > 0)
            {
                sum += Variance(_sums[neuron], _squares[neuron]) / (_sums[neuron] / _windows);
                neurons++;
            }
        }

        return neurons == 0 || _windows < 2 ? double.NaN : sum / neurons;
    }

    /// <summary>The mean covariance of the counts of two neurons divided by the mean variance of a count; not-a-number if that is not defined.</summary>
    internal double Correlation()
    {
        Close();
        var alone = 0.0;
        for (var neuron = 0; neuron < _sums.Length; neuron++)
        {
            alone += Variance(_sums[neuron], _squares[neuron]);
        }

        return _windows < 2 || _sums.Length < 2 || !(alone > 0)
            ? double.NaN
            : (Variance(_sumTogether, _squareTogether) - alone) / ((_sums.Length - 1) * alone);
    }

    private double Variance(double sum, double square) => (square / _windows) - (sum / _windows * (sum / _windows));

    private void Close()
    {
        CloseTogether();
        for (var neuron = 0; neuron < _counts.Length; neuron++)
        {
            Close(neuron);
        }
    }

    private void Close(int neuron)
    {
        _sums[neuron] += _counts[neuron];
        _squares[neuron] += (double)_counts[neuron] * _counts[neuron];
        _counts[neuron] = 0;
    }

    private void CloseTogether()
    {
        _sumTogether += _together;
        _squareTogether += _together * _together;
        _together = 0;
    }
}

namespace NeuroForge.Analysis.Spikes;

/// <summary>
/// Measures of the spike trains of some neurons in an interval of time, collected in one pass: mean rate, coefficient of variation of the intervals between
/// spikes, Fano factor and correlation of spike counts.
/// </summary>
/// <remarks>Counts are of whole windows; what is left at the end of the interval counts for rate and intervals only.</remarks>
public sealed class SpikeTrainMeasures
{
    /// <summary>The window for the Fano factor in ms.</summary>
    public const double FanoWindow = 100;

    /// <summary>The window for correlations in ms.</summary>
    public const double CorrelationWindow = 10;

    /// <summary>The least number of intervals of a neuron whose coefficient of variation counts.</summary>
    public const int LeastIntervals = 3;

    /// <summary>The rounding of times in ms that counts as none.</summary>
    private const double Rounding = 1e-6;

    private readonly double _begin;
    private readonly double _end;
    private readonly double[] _last;
    private readonly int[] _intervals;
    private readonly double[] _sums;
    private readonly double[] _squares;
    private readonly WindowedCounts _fano;
    private readonly WindowedCounts _pairs;

    /// <summary>Begins to measure.</summary>
    /// <param name="neurons">Number of neurons.</param>
    /// <param name="begin">The beginning of the interval in ms; spikes are after it.</param>
    /// <param name="end">The end of the interval in ms, above its beginning; spikes are not after it.</param>
    public SpikeTrainMeasures(int neurons, double begin, double end)
    {
        (_begin, _end) = (begin, end);
        _last = new double[neurons];
        Array.Fill(_last, double.NaN);
        _intervals = new int[neurons];
        (_sums, _squares) = (new double[neurons], new double[neurons]);
        _fano = new WindowedCounts(neurons, begin, end, FanoWindow);
        _pairs = new WindowedCounts(neurons, begin, end, CorrelationWindow);
    }

    /// <summary>Number of spikes.</summary>
    public long Count { get; private set; }

    /// <summary>The mean rate of a neuron in Hz.</summary>
    public double Rate => 1000 * Count / (_end - _begin) / _last.Length;

    /// <summary>
    /// The coefficient of variation of the intervals between the spikes of a neuron, mean over neurons with at least <see cref="LeastIntervals"/> intervals: 1
    /// for a Poisson process, 0 for a clock; not-a-number if there is no such neuron.
    /// </summary>
    public double IntervalVariation
    {
        get
        {
            var (sum, neurons) = (0.0, 0);
            for (var neuron = 0; neuron < _last.Length; neuron++)
            {
                if (_intervals[neuron] >= LeastIntervals)
                {
                    var mean = _sums[neuron] / _intervals[neuron];
                    var variance = Math.Max(0, (_squares[neuron] / _intervals[neuron]) - (mean * mean));
                    sum += Math.Sqrt(variance) / mean;
                    neurons++;
                }
            }

            return neurons == 0 ? double.NaN : sum / neurons;
        }
    }

    /// <summary>
    /// The Fano factor, the variance of a neuron's spike count in <see cref="FanoWindow"/> divided by its mean, mean over neurons that spike: 1 for a Poisson
    /// process; not-a-number if there are fewer than two windows, or no spike.
    /// </summary>
    public double FanoFactor => _fano.FanoFactor();

    /// <summary>
    /// The correlation of two neurons: the mean covariance of their spike counts in <see cref="CorrelationWindow"/>, over all pairs, divided by the mean
    /// variance. 0 for independent neurons, 1 if all spike together; not-a-number if there are fewer than two neurons or windows, or no count varies.
    /// </summary>
    public double Correlation => _pairs.Correlation();

    /// <summary>Adds a spike.</summary>
    /// <param name="neuron">The neuron.</param>
    /// <param name="time">The time in ms, not before that of the spike before.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is outside the interval.</exception>
    public void Add(int neuron, double time)
    {
        if (!(time > _begin) || time > _end + Rounding)
        {
            throw new ArgumentOutOfRangeException(nameof(time), time, FormattableString.Invariant($"the interval is from {_begin} to {_end} ms"));
        }

        Count++;
        if (!double.IsNaN(_last[neuron]))
        {
            var interval = time - _last[neuron];
            _intervals[neuron]++;
            _sums[neuron] += interval;
            _squares[neuron] += interval * interval;
        }

        _last[neuron] = time;
        _fano.Add(neuron, time);
        _pairs.Add(neuron, time);
    }
}

namespace NeuroForge.Reporting.Figures.Smoothing;

/// <summary>
/// Short intervals of a run with the same number of steps, in which spikes are counted before they are smoothed. The last one also has the remaining steps.
/// </summary>
internal sealed class FineBins
{
    private const long MostBins = 1 << 17;
    private const long LeastBins = 1 << 12;
    private const long MostNumbers = 1 << 23;

    private readonly double _step;
    private readonly long _steps;
    private readonly long _together;

    /// <summary>Divides a run.</summary>
    /// <param name="step">The length of a step in ms, above 0.</param>
    /// <param name="end">The end of the run in ms.</param>
    /// <param name="groups">Number of groups, which share the memory.</param>
    internal FineBins(double step, double end, int groups)
    {
        (_step, _steps) = (step, Math.Max(1, (long)Math.Round(end / step)));
        var most = Math.Clamp(MostNumbers / Math.Max(1, groups), LeastBins, MostBins);
        _together = (_steps + most - 1) / most;
        Count = (int)(_steps / _together);
    }

    /// <summary>Number of bins, 1 or more.</summary>
    internal int Count { get; }

    /// <summary>The width of each bin except the last, in ms.</summary>
    internal double Width => _together * _step;

    /// <summary>The bin in which a spike was emitted.</summary>
    /// <param name="time">The end of its step, in ms.</param>
    internal int Of(double time) => (int)Math.Clamp(((long)Math.Round(time / _step) - 1) / _together, 0, Count - 1);

    /// <summary>Counts as mean rates of a group's neurons, in Hz.</summary>
    internal double[] Rates(int[] counts, int neurons)
    {
        double[] rates = [.. counts.Select(count => 1000 * count / (Width * neurons))];
        rates[^1] *= (double)_together / (_steps - ((Count - 1) * _together));
        return rates;
    }
}

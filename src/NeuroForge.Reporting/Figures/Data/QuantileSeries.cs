using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;
using NeuroForge.Reporting.Figures.Smoothing;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>Mean and range of a group's values over time.</summary>
internal sealed class QuantileSeries
{
    private readonly List<double> _times = [];
    private readonly List<Quantiles> _quantiles = [];

    /// <summary>Number of samples.</summary>
    internal int Count => _times.Count;

    /// <summary>Adds a sample.</summary>
    /// <param name="time">The time in ms.</param>
    /// <param name="values">The values, which are sorted by this method.</param>
    internal void Add(double time, Span<double> values)
    {
        _times.Add(time);
        _quantiles.Add(Quantiles.Of(values));
    }

    /// <summary>The mean as a line, the range as its band.</summary>
    internal Line Line(string name, int colour, TimeAxis time) => new(name, colour, time.Of(_times), [.. _quantiles.Select(q => q.Mean)])
    {
        Band = ([.. _quantiles.Select(q => q.Low)], [.. _quantiles.Select(q => q.High)]),
    };

    /// <summary>All values that a chart must have space for.</summary>
    internal IEnumerable<double> Extent() => _quantiles.SelectMany(q => new[] { q.Low, q.Mean, q.High });
}

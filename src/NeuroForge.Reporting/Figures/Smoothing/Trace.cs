using NeuroForge.Reporting.Charts.Axes;
using NeuroForge.Reporting.Charts.Data;

namespace NeuroForge.Reporting.Figures.Smoothing;

/// <summary>
/// The numbers of one neuron over time. Memory is bounded for any number of samples: of several consecutive samples the least and the greatest are kept, in
/// their order, so that no spike or dip is lost.
/// </summary>
internal sealed class Trace
{
    private const int MostStretches = 1 << 14;

    private readonly int _together;
    private readonly List<(double Time, double Value)> _points = [];
    private (double Time, double Value) _least;
    private (double Time, double Value) _greatest;
    private int _open;

    /// <summary>Creates an empty trace.</summary>
    /// <param name="samples">The approximate number of samples.</param>
    internal Trace(double samples) => _together = (int)Math.Max(1, Math.Ceiling(samples / MostStretches));

    /// <summary>True if some samples are omitted; extremes never are.</summary>
    internal bool IsReduced => _together > 2;

    /// <summary>Adds a sample.</summary>
    /// <param name="time">The time in ms, above that of the previous sample.</param>
    /// <param name="value">The number; one that is not finite leaves a gap.</param>
    internal void Add(double time, double value)
    {
        if (!double.IsFinite(value))
        {
            Close();
            _points.Add((time, double.NaN));
            return;
        }

        _least = _open == 0 || value < _least.Value ? (time, value) : _least;
        _greatest = _open == 0 || value > _greatest.Value ? (time, value) : _greatest;
        if (++_open == _together)
        {
            Close();
        }
    }

    /// <summary>The line through what was kept.</summary>
    /// <param name="name">The neuron.</param>
    /// <param name="colour">The number of its colour.</param>
    /// <param name="time">The unit of time.</param>
    internal Line Line(string name, int colour, TimeAxis time)
    {
        Close();
        return new(name, colour, time.Of(_points.Select(p => p.Time)), [.. _points.Select(p => p.Value)]);
    }

    private void Close()
    {
        if (_open > 0)
        {
            var (one, other) = _least.Time <= _greatest.Time ? (_least, _greatest) : (_greatest, _least);
            _points.Add(one);
            if (other != one)
            {
                _points.Add(other);
            }
        }

        _open = 0;
    }
}

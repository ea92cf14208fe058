namespace NeuroForge.Studio.Observation;

/// <summary>A course of some values over simulated time. If it gets long, every second row is left out.</summary>
/// <param name="columns">The names of the values.</param>
internal sealed class RunCourse(IReadOnlyList<string> columns)
{
    /// <summary>Greatest number of rows.</summary>
    internal const int Most = 1024;

    private readonly Lock _gate = new();
    private readonly List<float[]> _rows = [];
    private double _interval;

    /// <summary>The names of the values.</summary>
    internal IReadOnlyList<string> Columns => columns;

    /// <summary>Rows: time in s, then a number for each value.</summary>
    internal IReadOnlyList<float[]> Rows
    {
        get
        {
            lock (_gate)
            {
                return [.. _rows];
            }
        }
    }

    /// <summary>The last row; empty if there is none.</summary>
    internal float[] Last
    {
        get
        {
            lock (_gate)
            {
                return _rows is [.., var last] ? last : [];
            }
        }
    }

    /// <summary>Begins with the rows of another course, that of the run from which this one branches.</summary>
    internal void Continue(RunCourse other)
    {
        lock (_gate)
        {
            _rows.AddRange(other.Rows);
        }
    }

    /// <summary>Adds a row unless it is too near to the last one.</summary>
    /// <param name="time">Simulated time in s.</param>
    /// <param name="values">The values.</param>
    internal void Add(double time, IEnumerable<double> values)
    {
        lock (_gate)
        {
            if (_rows.Count > 0 && time - _rows[^1][0] < _interval)
            {
                return;
            }

            _rows.Add([(float)time, .. values.Select(value => (float)value)]);
            if (_rows.Count > Most)
            {
                Thin();
            }
        }
    }

    private void Thin()
    {
        for (var i = 1; 2 * i < _rows.Count; i++)
        {
            _rows[i] = _rows[2 * i];
        }

        _rows.RemoveRange((_rows.Count + 1) / 2, _rows.Count - ((_rows.Count + 1) / 2));
        _interval = (_rows[^1][0] - _rows[0][0]) / _rows.Count;
    }
}

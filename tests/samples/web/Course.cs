namespace NeuroForge.Samples.Web;

/// <summary>How some numbers came to where they are: a row now and then, at most so many, every second one given up whenever there is no more room.</summary>
/// <param name="interval">Time from row to row at first, in s.</param>
internal sealed class Course(double interval)
{
    private const int Most = 512;

    private List<double[]> _rows = [];
    private double _interval = interval;
    private double _next;

    /// <summary>The rows: the time in s, then the numbers.</summary>
    internal IReadOnlyList<double[]> Rows => [.. _rows];

    /// <summary>Adds a row if it is time for one.</summary>
    /// <param name="time">The time in s, not below that of an earlier call.</param>
    /// <param name="numbers">The numbers.</param>
    internal void Add(double time, params ReadOnlySpan<double> numbers)
    {
        if (time < _next)
        {
            return;
        }

        _rows.Add([time, .. numbers]);
        if (_rows.Count > Most)
        {
            _interval *= 2;
            _rows = [.. _rows.Where((_, i) => i % 2 == 0)];
        }

        _next = time + _interval;
    }
}

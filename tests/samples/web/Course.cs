namespace NeuroForge.Samples.Web;

/// <summary>
/// The time course of some numbers: their means in a limited number of time intervals, whose length doubles when there are too many. Every number
/// is included, so that fast changes do not appear as slow ones.
/// </summary>
/// <param name="interval">The initial length of an interval, in s.</param>
internal sealed class Course(double interval)
{
    private const int Most = 512;

    private List<Stretch> _stretches = [];
    private double _interval = interval;

    /// <summary>The rows: the mean time in s, then the means of the numbers.</summary>
    internal IReadOnlyList<double[]> Rows => [.. _stretches.Select(s => Array.ConvertAll(s.Sums, sum => sum / s.Count))];

    /// <summary>Adds numbers.</summary>
    /// <param name="time">The time in s, not below the time of an earlier call.</param>
    /// <param name="numbers">The numbers, always the same count.</param>
    internal void Add(double time, params ReadOnlySpan<double> numbers)
    {
        _stretches.Add(new(time, 1, [time, .. numbers]));
        _stretches = Together(_stretches);
        if (_stretches.Count > Most)
        {
            _interval *= 2;
            _stretches = Together(_stretches);
        }
    }

    private List<Stretch> Together(List<Stretch> stretches)
    {
        var together = new List<Stretch>(stretches.Count);
        foreach (var stretch in stretches)
        {
            if (together.Count > 0 && Math.Floor(together[^1].Begin / _interval) == Math.Floor(stretch.Begin / _interval))
            {
                together[^1] = together[^1].With(stretch);
            }
            else
            {
                together.Add(stretch);
            }
        }

        return together;
    }

    private sealed record Stretch(double Begin, int Count, double[] Sums)
    {
        internal Stretch With(Stretch next) => new(Begin, Count + next.Count, [.. Sums.Zip(next.Sums, (one, other) => one + other)]);
    }
}

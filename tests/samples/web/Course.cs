namespace NeuroForge.Samples.Web;

/// <summary>
/// How some numbers came to where they are: the mean of each of at most so many stretches of time, which double whenever there is no more room. Every number
/// counts, so that what changes quickly is not drawn as if it changed slowly.
/// </summary>
/// <param name="interval">The length of a stretch at first, in s.</param>
internal sealed class Course(double interval)
{
    private const int Most = 512;

    private List<Stretch> _stretches = [];
    private double _interval = interval;

    /// <summary>The rows: the mean time in s, then the means of the numbers.</summary>
    internal IReadOnlyList<double[]> Rows => [.. _stretches.Select(s => Array.ConvertAll(s.Sums, sum => sum / s.Count))];

    /// <summary>Adds numbers.</summary>
    /// <param name="time">The time in s, not below that of an earlier call.</param>
    /// <param name="numbers">The numbers, as many as before.</param>
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

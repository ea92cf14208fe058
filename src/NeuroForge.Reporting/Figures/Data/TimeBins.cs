using NeuroForge.Reporting.Charts.Axes;

namespace NeuroForge.Reporting.Figures.Data;

/// <summary>Equal bins of a run's time.</summary>
/// <param name="Count">Number of bins, 1 or more.</param>
/// <param name="Width">The length of each in ms.</param>
internal sealed record TimeBins(int Count, double Width)
{
    /// <summary>The begin of each, and the end of the last, in ms.</summary>
    internal double[] Edges => [.. Enumerable.Range(0, Count + 1).Select(i => i * Width)];

    /// <summary>Bins of a round length that cover a time.</summary>
    /// <param name="end">The time in ms.</param>
    /// <param name="least">The smallest length in ms.</param>
    internal static TimeBins Over(double end, double least)
    {
        if (end <= 0 || least <= 0 || least >= end)
        {
            return new(1, Math.Max(end, 1e-9));
        }

        var width = Ticks.Within(0, end, whole: false, t => t.Step >= least * (1 - 1e-9)).Step;
        return new((int)Math.Ceiling(end / width * (1 - 1e-12)), width);
    }

    /// <summary>
    /// Stretches that cover a time, each of as many intervals as the others: counts that come at every interval are not drawn as a beat between the two.
    /// </summary>
    /// <param name="end">The time in ms.</param>
    /// <param name="least">The least length in ms, unless an interval is longer.</param>
    /// <param name="interval">The interval in ms, above 0.</param>
    internal static TimeBins OfIntervals(double end, double least, double interval)
    {
        var width = interval * Math.Max(1, RoundLength.AtLeast(Math.Max(1, least / interval)));
        return width >= end ? new(1, Math.Max(end, 1e-9)) : new((int)Math.Ceiling(end / width * (1 - 1e-12)), width);
    }

    /// <summary>The bin of a time; an event at an edge belongs to the later bin, or to the earlier one if it summarises the past.</summary>
    /// <param name="time">The time in ms.</param>
    /// <param name="past">True if the event summarises the past.</param>
    internal int Of(double time, bool past = false)
    {
        var place = time / Width;
        var bin = past ? Math.Ceiling(place - 1e-9) - 1 : Math.Floor(place + 1e-9);
        return (int)Math.Clamp(bin, 0, Count - 1);
    }
}

using NeuroForge.Reporting.Markup;

namespace NeuroForge.Reporting.Charts.Axes;

/// <summary>The unit in which times are shown.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Milliseconds">Number of ms in the unit.</param>
internal sealed record TimeAxis(string Unit, double Milliseconds)
{
    private const double Second = 1000;
    private const double Hour = 3600 * Second;

    /// <summary>The suitable unit for times up to a given one.</summary>
    /// <param name="end">The time in ms.</param>
    internal static TimeAxis Until(double end) =>
        end < 2 * Second ? new("ms", 1) : end < 10 * Hour ? new("s", Second) : new("h", Hour);

    /// <summary>A time in the unit.</summary>
    internal double Of(double milliseconds) => milliseconds / Milliseconds;

    /// <summary>Times in the unit.</summary>
    internal double[] Of(IEnumerable<double> milliseconds) => [.. milliseconds.Select(Of)];

    /// <summary>The axis from 0 to an end.</summary>
    /// <param name="title">The name of the time: <c>time</c>, <c>age</c>.</param>
    /// <param name="end">The end in ms.</param>
    internal Axis Axis(string title, double end) => new($"{title} ({Unit})", 0, end > 0 ? Of(end) : 1);

    /// <summary>A time as text.</summary>
    internal string Words(double milliseconds) => $"{Numbers.Measured(Of(milliseconds), 5)} {Unit}";
}

namespace NeuroForge.Hosting.Models;

/// <summary>Conversion of simulated times to steps, by the rules of a description: a time is a whole number of steps.</summary>
/// <param name="step">The length of a step in ms.</param>
public readonly struct RunTimes(double step)
{
    /// <summary>The greatest relative distance of a time from a multiple of the step: room for the rounding of sums and unit conversions.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>A time in steps.</summary>
    /// <param name="time">The time in ms.</param>
    /// <param name="name">The name of the time in messages.</param>
    /// <returns>A whole number, which may be beyond all that can be run.</returns>
    /// <exception cref="ArgumentOutOfRangeException">It is negative or not a number.</exception>
    /// <exception cref="SimulatedTimeException">It is not a whole number of steps.</exception>
    public double Of(double time, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(time, name);
        ArgumentOutOfRangeException.ThrowIfEqual(double.IsNaN(time), other: true, name);
        var steps = time / step;
        var nearest = Math.Round(steps);
        if (double.IsPositiveInfinity(steps) || Math.Abs(steps - nearest) <= Tolerance * Math.Max(1, steps))
        {
            return nearest;
        }

        var (below, above) = (Math.Floor(steps), Math.Ceiling(steps));
        var possible = below > 0 ? $"the nearest are {Words(below)} and {Words(above)}" : $"the nearest is {Words(above)}";
        throw new SimulatedTimeException(
            FormattableString.Invariant($"{name} {time:G12} ms is not a whole number of steps of {step:G12} ms: ") + possible);
    }

    /// <summary>The time of a step as text.</summary>
    /// <param name="steps">The number of the step.</param>
    public string Words(double steps) => FormattableString.Invariant($"{steps * step:G12} ms");
}

namespace NeuroForge.Stimuli;

/// <summary>The grid of times that are whole multiples of the simulation's step.</summary>
/// <param name="step">The step in ms.</param>
internal readonly struct StepGrid(double step)
{
    /// <summary>Greatest relative distance of a time from the grid: room for the rounding of decimal fractions.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>Greatest distance in steps, so that a late time is not taken for its neighbour.</summary>
    private const double LargestTolerance = 1e-3;

    /// <summary>Number of steps from the start to a time.</summary>
    /// <param name="parameter">The parameter that gives the time.</param>
    /// <param name="time">The time in ms.</param>
    /// <exception cref="ParameterException">The time is not on the grid.</exception>
    internal long IndexOf(string parameter, double time)
    {
        var index = Math.Round(time / step);
        if (Math.Abs((index * step) - time) <= Math.Min(Tolerance * Math.Abs(time), LargestTolerance * step))
        {
            return (long)index;
        }

        var below = Math.Floor(time / step);
        throw new ParameterException(
            parameter,
            FormattableString.Invariant($"{time} ms is not a multiple of the step of {step} ms; the nearest are {Print(below)} and {Print(below + 1)} ms"));
    }

    private double Print(double index) => Math.Round(index * step, 9);
}

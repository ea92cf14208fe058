namespace NeuroForge.SweeneyClopath2017;

/// <summary>A sequence of presentations from a start on, each followed by a pause.</summary>
internal readonly struct Presentations
{
    /// <summary>Greatest relative distance of a time from a multiple of the step: room for the rounding of decimal fractions.</summary>
    private const double Tolerance = 1e-9;

    private readonly long _start;
    private readonly long _shown;
    private readonly long _period;

    /// <summary>Converts times to steps.</summary>
    /// <param name="step">The step in ms.</param>
    /// <param name="duration">Duration of a presentation in ms.</param>
    /// <param name="pause">Duration of the pause after it in ms.</param>
    /// <param name="start">Begin of the first presentation in ms.</param>
    /// <exception cref="ParameterException">A time is not a multiple of the step.</exception>
    internal Presentations(double step, double duration, double pause, double start)
    {
        _start = StepsIn(step, "start", start);
        _shown = StepsIn(step, "duration", duration);
        _period = _shown + StepsIn(step, "pause", pause);
    }

    /// <summary>Number of steps in a time.</summary>
    /// <exception cref="ParameterException">The time is not a multiple of the step.</exception>
    internal static long StepsIn(double step, string parameter, double time)
    {
        var steps = Math.Round(time / step);
        if (Math.Abs((steps * step) - time) <= Tolerance * time)
        {
            return (long)steps;
        }

        var below = Math.Floor(time / step);
        throw new ParameterException(
            parameter,
            FormattableString.Invariant(
                $"{time} ms is not a multiple of the step of {step} ms; the nearest are {Math.Round(below * step, 9)} and {Math.Round((below + 1) * step, 9)} ")
                    + "ms");
    }

    /// <summary>True if the first presentation begins before a step.</summary>
    internal bool BeginBefore(long step) => _start < step;

    /// <summary>The presentation in a step.</summary>
    internal Presentation At(long step)
    {
        if (step < _start)
        {
            return new Presentation(-1, 0, _start - step);
        }

        var (number, age) = Math.DivRem(step - _start, _period);
        return age < _shown ? new Presentation(number, age, _shown - age) : new Presentation(-1, 0, _period - age);
    }
}

namespace NeuroForge.Stimuli;

/// <summary>A current that is switched on and off.</summary>
[Stimulus("constant_current", Gives = SignalKinds.Continuous, Doc = "A current of constant amplitude between two times, the same for every neuron.")]
public sealed class ConstantCurrent : IStimulus, IBoundAmounts, ICheckEffect
{
    /// <summary>About thirty years: a stop that no run reaches.</summary>
    private const double Never = 1e12;

    private long _start;
    private long _stop;

    [Parameter("pA", Doc = "The current.")]
    public double Amplitude { get; set; }

    [Parameter("ms", 0, Min = 0, Doc = "Begin of the current, a multiple of the step.")]
    public double Start { get; set; }

    [Parameter("ms", Never, Min = 0, Doc = "End of the current, a multiple of the step; by default none.")]
    public double Stop { get; set; } = Never;

    /// <inheritdoc/>
    public double GreatestAmount => Amplitude;

    /// <inheritdoc/>
    public void Begin(double step)
    {
        var grid = new StepGrid(step);
        _start = grid.IndexOf("start", Start);
        _stop = Stop >= Never ? long.MaxValue : grid.IndexOf("stop", Stop);
        if (_stop < _start)
        {
            throw new ParameterException("stop", FormattableString.Invariant($"{Stop} ms is before the start at {Start} ms"));
        }
    }

    /// <inheritdoc/>
    public void CheckEffect(long steps)
    {
        if (Amplitude == 0)
        {
            throw new ParameterException("amplitude", "the current is 0, so the stimulus has no effect");
        }

        if (_stop == _start)
        {
            throw new ParameterException("stop", FormattableString.Invariant($"start and stop are both {Stop} ms, so the current is never on"));
        }

        if (_start >= steps)
        {
            throw new ParameterException("start", FormattableString.Invariant($"the current begins at {Start} ms, too late to act within the run"));
        }
    }

    /// <inheritdoc/>
    public void Play(in StimulusSlice slice)
    {
        for (var step = 0; step < slice.Steps; step++)
        {
            // The output of a step acts from the end of the step on.
            var end = slice.FirstStep + step + 1;
            if (end >= _start && end < _stop)
            {
                slice.AddToAll(step, Amplitude);
            }
        }
    }
}

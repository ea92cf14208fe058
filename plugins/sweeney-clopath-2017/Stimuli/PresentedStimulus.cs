namespace NeuroForge.SweeneyClopath2017;

/// <summary>A stimulus that draws a new pattern for each presentation.</summary>
/// <remarks>A pattern depends on the number of the presentation and the stimulus, so it is the same for all populations and for any division of time.</remarks>
public abstract class PresentedStimulus : IStimulus, ICheckPopulation, IBoundAmounts, ICheckEffect
{
    private Presentations _presentations;

    [Parameter("ms", 500, Above = 0, Doc = "Duration of a presentation, a multiple of the step.")]
    public double Duration { get; set; } = 500;

    [Parameter("ms", 0, Min = 0, Doc = "Duration of the pause between presentations, a multiple of the step.")]
    public double Pause { get; set; }

    [Parameter("ms", 0, Min = 0, Doc = "Begin of the first presentation, a multiple of the step.")]
    public double Start { get; set; }

    /// <inheritdoc/>
    public abstract double GreatestAmount { get; }

    /// <inheritdoc/>
    public virtual void Begin(double step) => _presentations = new Presentations(step, Duration, Pause, Start);

    /// <inheritdoc/>
    public abstract void CheckPopulation(int neurons);

    /// <inheritdoc/>
    public void CheckEffect(long steps)
    {
        if (!_presentations.BeginBefore(steps))
        {
            throw new ParameterException("start", FormattableString.Invariant($"the first presentation begins at {Start} ms, too late to act within the run"));
        }

        CheckAmounts();
    }

    /// <summary>Checks that the stimulus has an effect.</summary>
    /// <exception cref="ParameterException">All amounts are 0.</exception>
    private protected abstract void CheckAmounts();

    /// <inheritdoc/>
    public void Play(in StimulusSlice slice)
    {
        for (var step = 0; step < slice.Steps;)
        {
            var presentation = _presentations.At(slice.FirstStep + step);
            var end = (int)Math.Min(slice.Steps, step + presentation.Left);
            if (presentation.IsShown)
            {
                Show(slice, step, end, presentation);
            }

            step = end;
        }
    }

    /// <summary>Gives the pattern to its neurons.</summary>
    /// <param name="slice">The neurons and the time.</param>
    /// <param name="from">The first step of the slice in which it is shown.</param>
    /// <param name="to">The first step in which it is no longer shown, or the slice's end.</param>
    /// <param name="presentation">The presentation in the first step.</param>
    private protected abstract void Show(in StimulusSlice slice, int from, int to, Presentation presentation);
}

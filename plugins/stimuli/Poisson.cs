namespace NeuroForge.Stimuli;

/// <summary>Spikes at random times, an independent train for each neuron.</summary>
[Stimulus("poisson", Gives = SignalKinds.Spikes, Doc = "Poisson spikes, an independent train for each neuron.")]
public sealed class Poisson : IStimulus, ICheckEffect
{
    private PoissonCounts _counts = new(0);

    [Parameter("Hz", Min = 0, Doc = "Mean number of spikes in a second.")]
    public double Rate { get; set; }

    /// <inheritdoc/>
    public void Begin(double step)
    {
        var mean = Rate * step / 1000;
        if (mean > PoissonCounts.LargestMean)
        {
            throw new ParameterException(
                "rate",
                FormattableString.Invariant(
                    $"{Rate} Hz is a mean of {mean} spikes in a step of {step} ms, more than the {PoissonCounts.LargestMean} allowed; lower the rate and ")
                        + "raise the weight, or shorten the step");
        }

        _counts = new PoissonCounts(mean);
    }

    /// <inheritdoc/>
    public void CheckEffect(long steps)
    {
        if (Rate == 0)
        {
            throw new ParameterException("rate", "at a rate of 0 there is never a spike");
        }
    }

    /// <inheritdoc/>
    public void Play(in StimulusSlice slice) => slice.Add(_counts);
}

namespace NeuroForge.Stimuli;

/// <summary>
/// Poisson trains with spikes in common: each spike of one source, which all neurons share, is copied to each neuron with a probability, which is then the
/// correlation of any two of their spike counts.
/// </summary>
[Stimulus(
    "correlated_poisson",
    Gives = SignalKinds.Spikes,
    Doc = "Poisson spikes whose trains share a source: any two have the given correlation, at no lag.",
    Reference = "doi:10.1162/089976603321043702")]
public sealed class CorrelatedPoisson : IStimulus, ICheckEffect
{
    /// <summary>The largest probability below 1 that 32 bits can tell from it.</summary>
    private const double Largest = 1 - (1 / 4294967296.0);

    private CumulatedCounts _source = CumulatedCounts.Poisson(0);
    private CumulatedCounts[] _copies = [];

    [Parameter("Hz", Min = 0, Doc = "Mean number of spikes of each neuron in a second.")]
    public double Rate { get; set; }

    [Parameter("1", Above = 0, Max = 1, Doc = "Correlation of the spike counts of any two neurons: 1 where all have the same train.")]
    public double Correlation { get; set; }

    /// <inheritdoc/>
    public void Begin(double step)
    {
        var mean = RatePerStep.Of("rate", Rate / Correlation, step);
        _source = CumulatedCounts.Poisson(mean);

        // As many spikes as the source has in a step with the smallest probability that is drawn.
        _copies = [.. Enumerable.Range(0, _source.Of(uint.MaxValue) + 1).Select(spikes => CumulatedCounts.Binomial(spikes, Math.Min(Correlation, Largest)))];
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
    public void Play(in StimulusSlice slice)
    {
        for (var block = 0; block < slice.Blocks; block++)
        {
            var (first, random) = (block * RandomBlock.Neurons, slice.Random(block));
            var neurons = Math.Min(RandomBlock.Neurons, slice.Neurons - first);
            for (var step = 0; step < slice.Steps; step++)
            {
                var uniform = random.Next();
                var spikes = _source.Of(slice.UniformAt(slice.FirstStep + step, 0));
                for (var neuron = 0; spikes > 0 && neuron < neurons; neuron++)
                {
                    slice.Add(first + neuron, step, _copies[spikes].Of(PoissonRates.UniformOf(uniform, neuron)));
                }
            }

            slice.Random(block) = random;
        }
    }
}

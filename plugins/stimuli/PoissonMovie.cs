namespace NeuroForge.Stimuli;

/// <summary>Spikes at random times with the rates of a movie: each neuron is a pixel, and each frame gives all rates for a time.</summary>
[Stimulus(
    "poisson_movie",
    Gives = SignalKinds.Spikes,
    Doc = "Poisson spikes, an independent train for each neuron, with the rates of a movie of one pixel per neuron.")]
public sealed class PoissonMovie : IStimulus, ICheckPopulation, ICheckEffect
{
    private CumulatedCounts[] _counts = [];
    private long _frame;

    [Parameter("Hz", Min = 0, Doc = "Rates, one for each neuron, frame after frame, such as the pixels of images; usually from a file.")]
    public double[] Rates { get; set; } = [];

    [Parameter("ms", Above = 0, WholeSteps = true, MinSteps = 1, Doc = "Time for which a frame is shown.")]
    public double Frame { get; set; }

    [Parameter(true, Doc = "True to begin again after the last frame; false for no spikes after it.")]
    public bool Repeat { get; set; } = true;

    /// <inheritdoc/>
    public void CheckPopulation(int neurons)
    {
        if (Rates.Length % neurons != 0)
        {
            throw new ParameterException("rates", $"{Rates.Length} rates are no whole number of frames for {neurons} neurons; a frame has one for each");
        }
    }

    /// <inheritdoc/>
    public void Begin(double step)
    {
        if (Rates.Length == 0)
        {
            throw new ParameterException("rates", "there is no frame");
        }

        _frame = (long)Math.Round(Frame / step);
        var tables = new Dictionary<double, CumulatedCounts>();
        foreach (var rate in Rates.Distinct())
        {
            tables.Add(rate, CumulatedCounts.Poisson(RatePerStep.Of("rates", rate, step)));
        }

        _counts = Array.ConvertAll(Rates, rate => tables[rate]);
    }

    /// <inheritdoc/>
    public void CheckEffect(long steps)
    {
        if (Array.TrueForAll(Rates, rate => rate == 0))
        {
            throw new ParameterException("rates", "at rates of 0 there is never a spike");
        }
    }

    /// <inheritdoc/>
    public void Play(in StimulusSlice slice)
    {
        var frames = Rates.Length / slice.PopulationSize;
        for (var block = 0; block < slice.Blocks; block++)
        {
            var (first, random) = (block * RandomBlock.Neurons, slice.Random(block));
            var neurons = Math.Min(RandomBlock.Neurons, slice.Neurons - first);
            for (var step = 0; step < slice.Steps; step++)
            {
                var uniform = random.Next();
                var shown = (slice.FirstStep + step) / _frame;
                if (shown < frames || Repeat)
                {
                    var pixels = _counts.AsSpan((int)(shown % frames * slice.PopulationSize) + slice.FirstNeuron + first, neurons);
                    for (var neuron = 0; neuron < neurons; neuron++)
                    {
                        var count = pixels[neuron].Of(PoissonRates.UniformOf(uniform, neuron));
                        if (count > 0)
                        {
                            slice.Add(first + neuron, step, count);
                        }
                    }
                }
            }

            slice.Random(block) = random;
        }
    }
}

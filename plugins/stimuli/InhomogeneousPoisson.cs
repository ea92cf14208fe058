namespace NeuroForge.Stimuli;

/// <summary>Spikes at random times, an independent train for each neuron, with a rate that changes at given times and holds in between.</summary>
[Stimulus(
    "inhomogeneous_poisson",
    Gives = SignalKinds.Spikes,
    Doc = "Poisson spikes, an independent train for each neuron, with a rate that takes a new value at each of the given times.")]
public sealed class InhomogeneousPoisson : IStimulus, ICheckEffect
{
    private long[] _starts = [];
    private PoissonCounts[] _counts = [];

    [Parameter("ms", Min = 0, Doc = "When the rate changes: multiples of the step, ascending. Before the first it is 0.")]
    public double[] Times { get; set; } = [];

    [Parameter("Hz", Min = 0, Doc = "The rate from each time on, one for each.")]
    public double[] Rates { get; set; } = [];

    /// <inheritdoc/>
    public void Begin(double step)
    {
        if (Rates.Length != Times.Length)
        {
            throw new ParameterException("rates", $"{Rates.Length} rates for {Times.Length} times; give one for each");
        }

        var grid = new StepGrid(step);
        _starts = Array.ConvertAll(Times, time => grid.IndexOf("times", time));
        for (var i = 1; i < _starts.Length; i++)
        {
            if (_starts[i] <= _starts[i - 1])
            {
                throw new ParameterException("times", FormattableString.Invariant($"{Times[i]} ms follows {Times[i - 1]} ms; times must ascend"));
            }
        }

        _counts = [new PoissonCounts(0), .. Rates.Select(rate => new PoissonCounts(RatePerStep.Of("rates", rate, step)))];
    }

    /// <inheritdoc/>
    public void CheckEffect(long steps)
    {
        if (_starts.Zip(Rates).All(change => change.First >= steps || change.Second == 0))
        {
            throw new ParameterException("rates", "the rate is 0 as long as a spike could arrive within the run");
        }
    }

    /// <inheritdoc/>
    public void Play(in StimulusSlice slice)
    {
        for (var block = 0; block < slice.Blocks; block++)
        {
            var random = slice.Random(block); // a copy, so that it stays in registers
            for (var step = 0; step < slice.Steps; step++)
            {
                // A spike of a step is at the step's end; its rate is that of the time before.
                var reached = Array.BinarySearch(_starts, slice.FirstStep + step);
                slice.Add(block, step, _counts[reached >= 0 ? reached + 1 : ~reached].Next(ref random));
            }

            slice.Random(block) = random;
        }
    }
}

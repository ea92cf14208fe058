using System.Runtime.Intrinsics;

namespace NeuroForge.Stimuli;

/// <summary>Spikes at random times, an independent train for each neuron, with a rate of its own.</summary>
[Stimulus("poisson_rates", Gives = SignalKinds.Spikes, Doc = "Poisson spikes, an independent train for each neuron, with a rate of its own.")]
public sealed class PoissonRates : IStimulus, ICheckPopulation, ICheckEffect
{
    private CumulatedCounts[] _counts = [];

    [Parameter("Hz", Min = 0, Doc = "Mean number of spikes in a second, one for each neuron of the population.")]
    public double[] Rates { get; set; } = [];

    /// <inheritdoc/>
    public void CheckPopulation(int neurons)
    {
        if (Rates.Length != neurons)
        {
            throw new ParameterException("rates", $"{Rates.Length} rates for {neurons} neurons; give one for each");
        }
    }

    /// <inheritdoc/>
    public void Begin(double step)
    {
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
        for (var block = 0; block < slice.Blocks; block++)
        {
            var (first, random) = (block * RandomBlock.Neurons, slice.Random(block));
            var neurons = Math.Min(RandomBlock.Neurons, slice.Neurons - first);
            for (var step = 0; step < slice.Steps; step++)
            {
                var uniform = random.Next();
                for (var neuron = 0; neuron < neurons; neuron++)
                {
                    Add(slice, first + neuron, step, _counts[slice.FirstNeuron + first + neuron].Of(UniformOf(uniform, neuron)));
                }
            }

            slice.Random(block) = random;
        }
    }

    /// <summary>The number of a neuron of a block: the first eight have the lower halves of the pairs, the others the upper ones.</summary>
    internal static uint UniformOf(Vector512<uint> uniform, int neuron) => uniform[neuron < 8 ? 2 * neuron : (2 * (neuron - 8)) + 1];

    private static void Add(in StimulusSlice slice, int neuron, int step, int count)
    {
        if (count > 0)
        {
            slice.Add(neuron, step, count);
        }
    }
}

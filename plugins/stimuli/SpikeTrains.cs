namespace NeuroForge.Stimuli;

/// <summary>Spikes at given times, each for one neuron.</summary>
[Stimulus("spike_trains", Gives = SignalKinds.Spikes, Doc = "Spikes at given times, each for one neuron: a train for every neuron.")]
public sealed class SpikeTrains : IStimulus, ICheckEffect, ICheckPopulation
{
    /// <summary>The steps at whose ends the spikes occur, ascending.</summary>
    private long[] _steps = [];

    /// <summary>The neuron of each spike.</summary>
    private int[] _neurons = [];

    [Parameter("ms", Above = 0, Doc = "Times of the spikes, multiples of the step, in any order.")]
    public double[] Times { get; set; } = [];

    [Parameter("1", Min = 0, Doc = "The neuron of each spike, numbered from 0 in its population.")]
    public double[] Neurons { get; set; } = [];

    /// <inheritdoc/>
    public void Begin(double step)
    {
        CheckLengths();
        var grid = new StepGrid(step);
        var spikes = Times.Zip(Neurons, (time, neuron) => (Step: SpikeTimes.StepOf(grid, time), Neuron: (int)neuron)).Order().ToArray();
        (_steps, _neurons) = ([.. spikes.Select(spike => spike.Step)], [.. spikes.Select(spike => spike.Neuron)]);
    }

    /// <inheritdoc/>
    public void CheckPopulation(int neurons)
    {
        CheckLengths();
        foreach (var neuron in Neurons)
        {
            if (neuron != Math.Floor(neuron) || neuron >= neurons)
            {
                throw new ParameterException(
                    "neurons", FormattableString.Invariant($"there is no neuron {neuron}: the population has {neurons}, numbered from 0"));
            }
        }
    }

    /// <inheritdoc/>
    public void CheckEffect(long steps)
    {
        SpikeTimes.CheckEffect(Times, _steps is [var first, ..] ? first : null, steps);
    }

    /// <inheritdoc/>
    public void Play(in StimulusSlice slice)
    {
        for (var i = SpikeTimes.FirstFrom(_steps, slice.FirstStep); i < _steps.Length && _steps[i] < slice.FirstStep + slice.Steps; i++)
        {
            var neuron = _neurons[i] - slice.FirstNeuron;
            if ((uint)neuron < (uint)slice.Neurons)
            {
                slice.Add(neuron, (int)(_steps[i] - slice.FirstStep), 1);
            }
        }
    }

    private void CheckLengths()
    {
        if (Times.Length != Neurons.Length)
        {
            throw new ParameterException("neurons", $"there are {Neurons.Length} neurons for {Times.Length} times; give one for each spike");
        }
    }
}

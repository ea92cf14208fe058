namespace NeuroForge.Stimuli;

/// <summary>Spikes at given times, each for one neuron.</summary>
[Stimulus("spike_trains", Gives = SignalKinds.Spikes, Doc = "Spikes at given times, each for one neuron: a train for every neuron.")]
public sealed class SpikeTrains : IStimulus, ICheckEffect, ICheckPopulation
{
    /// <summary>The steps at whose ends the spikes occur, ascending, with their neurons.</summary>
    private (long Step, int Neuron)[] _spikes = [];

    [Parameter("ms", Above = 0, Doc = "Times of the spikes, multiples of the step, in any order.")]
    public double[] Times { get; set; } = [];

    [Parameter("1", Min = 0, Doc = "The neuron of each spike, numbered from 0 in its population.")]
    public double[] Neurons { get; set; } = [];

    /// <inheritdoc/>
    public void Begin(double step)
    {
        CheckLengths();
        var grid = new StepGrid(step);
        _spikes = [.. Times.Zip(Neurons, (time, neuron) => (StepOf(grid, time), (int)neuron)).Order()];
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
        if (_spikes is not [var (first, _), ..])
        {
            throw new ParameterException("times", "the list of spike times is empty");
        }

        if (first >= steps)
        {
            throw new ParameterException("times", FormattableString.Invariant($"the first spike is at {Times.Min()} ms, too late to arrive within the run"));
        }
    }

    /// <inheritdoc/>
    public void Play(in StimulusSlice slice)
    {
        for (var i = FirstFrom(slice.FirstStep); i < _spikes.Length && _spikes[i].Step < slice.FirstStep + slice.Steps; i++)
        {
            var neuron = _spikes[i].Neuron - slice.FirstNeuron;
            if ((uint)neuron < (uint)slice.Neurons)
            {
                slice.Add(neuron, (int)(_spikes[i].Step - slice.FirstStep), 1);
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

    private static long StepOf(StepGrid grid, double time)
    {
        var index = grid.IndexOf("times", time);
        return index > 0
            ? index - 1
            : throw new ParameterException("times", FormattableString.Invariant($"a spike at {time} ms is not after the start; times must be above 0 ms"));
    }

    /// <summary>The index of the first spike at or after a step.</summary>
    private int FirstFrom(long step)
    {
        var (low, high) = (0, _spikes.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spikes[middle].Step < step ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

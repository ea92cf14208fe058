namespace NeuroForge.Stimuli;

/// <summary>Spikes at given times, the same for every neuron.</summary>
[Stimulus("spike_train", Gives = SignalKinds.Spikes, Doc = "Spikes at given times, the same for every neuron.")]
public sealed class SpikeTrain : IStimulus, ICheckEffect
{
    /// <summary>The steps at whose ends the spikes occur, in ascending order.</summary>
    private long[] _steps = [];

    [Parameter("ms", Above = 0, Doc = "Times of the spikes, multiples of the step, in any order; a time given twice is two spikes.")]
    public double[] Times { get; set; } = [];

    /// <inheritdoc/>
    public void Begin(double step)
    {
        var grid = new StepGrid(step);
        _steps = [.. Times.Select(time => StepOf(grid, time)).Order()];
    }

    /// <inheritdoc/>
    public void CheckEffect(long steps)
    {
        if (_steps is not [var first, ..])
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
        for (var i = FirstFrom(slice.FirstStep); i < _steps.Length && _steps[i] < slice.FirstStep + slice.Steps; i++)
        {
            slice.AddToAll((int)(_steps[i] - slice.FirstStep), 1);
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
        var (low, high) = (0, _steps.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _steps[middle] < step ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

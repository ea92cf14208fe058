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
        _steps = [.. Times.Select(time => SpikeTimes.StepOf(grid, time)).Order()];
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
            slice.AddToAll((int)(_steps[i] - slice.FirstStep), 1);
        }
    }
}

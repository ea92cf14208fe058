namespace NeuroForge.Stimuli;

/// <summary>A current that changes at given times and is constant in between.</summary>
[Stimulus("step_current", Gives = SignalKinds.Continuous, Doc = "A current that takes a new amplitude at each of the given times, the same for every neuron.")]
public sealed class StepCurrent : IStimulus, IBoundAmounts, ICheckEffect
{
    private long[] _starts = [];

    [Parameter("ms", Min = 0, Doc = "Times at which the current changes: multiples of the step, ascending. Before the first the current is 0.")]
    public double[] Times { get; set; } = [];

    [Parameter("pA", Doc = "The current from each time on, one for each of the times.")]
    public double[] Amplitudes { get; set; } = [];

    /// <inheritdoc/>
    public double GreatestAmount => Amplitudes.DefaultIfEmpty(0).MaxBy(Math.Abs);

    /// <inheritdoc/>
    public void Begin(double step)
    {
        if (Amplitudes.Length != Times.Length)
        {
            throw new ParameterException("amplitudes", $"{Amplitudes.Length} amplitudes for {Times.Length} times; give one for each");
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
    }

    /// <inheritdoc/>
    public void CheckEffect(long steps)
    {
        if (Array.TrueForAll(Amplitudes, amplitude => amplitude == 0))
        {
            throw new ParameterException("amplitudes", "the current is always 0");
        }

        if (_starts.Zip(Amplitudes).All(change => change.First >= steps || change.Second == 0))
        {
            throw new ParameterException("times", "the current is 0 at all times at which it could act within the run");
        }
    }

    /// <inheritdoc/>
    public void Play(in StimulusSlice slice)
    {
        for (var step = 0; step < slice.Steps; step++)
        {
            // The output of a step acts from the end of the step on.
            var reached = Array.BinarySearch(_starts, slice.FirstStep + step + 1);
            var current = reached >= 0 ? reached : ~reached - 1;
            if (current >= 0)
            {
                slice.AddToAll(step, Amplitudes[current]);
            }
        }
    }
}

namespace NeuroForge.Neurons;

/// <summary>The step that is being computed.</summary>
/// <param name="index">The number of the step, from 0.</param>
/// <param name="step">Its length in ms.</param>
public readonly struct Clock(long index, double step)
{
    /// <summary>The number of the step, from 0.</summary>
    public long Index { get; } = index;

    /// <summary>The step's length in ms.</summary>
    public double Step { get; } = step;

    /// <summary>The time at the beginning of the step in ms.</summary>
    public double Time => Index * Step;
}

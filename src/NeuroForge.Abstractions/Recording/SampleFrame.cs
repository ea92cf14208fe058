namespace NeuroForge.Recording;

/// <summary>A sample.</summary>
/// <param name="time">The time in ms.</param>
/// <param name="values">For a series one number per group; otherwise the numbers of all neurons, group after group.</param>
public readonly ref struct SampleFrame(double time, ReadOnlySpan<double> values)
{
    /// <summary>The time in ms.</summary>
    public double Time { get; } = time;

    /// <summary>For a series one number per group; otherwise the numbers of all neurons, group after group.</summary>
    public ReadOnlySpan<double> Values { get; } = values;
}

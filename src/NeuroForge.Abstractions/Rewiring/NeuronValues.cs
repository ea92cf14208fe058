namespace NeuroForge.Rewiring;

/// <summary>A value of each neuron on one side of a projection, at the beginning of the update.</summary>
/// <param name="values">The values, by the numbers of the neurons in the view.</param>
public sealed class NeuronValues(ReadOnlyMemory<double> values)
{
    /// <summary>No values, before the host has set them.</summary>
    public static NeuronValues None { get; } = new(default);

    /// <summary>The values of all neurons.</summary>
    public ReadOnlySpan<double> All => values.Span;

    /// <summary>The value of a neuron.</summary>
    /// <param name="neuron">The neuron's number on its side.</param>
    public double this[int neuron] => values.Span[neuron];
}

using NeuroForge.Rewiring;

namespace NeuroForge.Synapses.Seen;

/// <summary>
/// A state of the neuron, or one of its inputs: then what has arrived for the next step when continuous signals have been passed on.
/// Inputs can be seen of the target only: while the synapses onto one neuron look, those onto another are still passing on what arrives there.
/// Slices of a network with such a rule are one step long.
/// </summary>
/// <param name="side">Which neuron.</param>
/// <param name="name">The name of the state or input, as descriptions spell it. A projection may only join populations whose model has it.</param>
/// <param name="unit">Its unit; that of the neuron's declaration must be the same.</param>
public sealed class SeesAttribute(Side side, string name, string unit) : SeenAttribute(side)
{
    /// <summary>The name of the state or input.</summary>
    public string Name { get; } = name;

    /// <summary>Its unit.</summary>
    public string Unit { get; } = unit;
}

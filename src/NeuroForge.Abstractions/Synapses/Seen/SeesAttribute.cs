using NeuroForge.Rewiring;

namespace NeuroForge.Synapses.Seen;

/// <summary>
/// Declares a state of the neuron, or one of its inputs: for an input, the sum of what has arrived for the next step after all continuous signals have been
/// transmitted. Inputs can be seen of the target only: while the synapses onto one neuron read its inputs, those onto another are still adding to theirs.
/// Slices of a network with such a rule are one step long.
/// </summary>
/// <param name="side">The side: pre-synaptic or post-synaptic neuron.</param>
/// <param name="name">The name of the state or input, as written in descriptions. A projection may join only populations whose model has it.</param>
/// <param name="unit">Its unit, which must be the same as in the neuron's declaration.</param>
public sealed class SeesAttribute(Side side, string name, string unit) : SeenAttribute(side)
{
    /// <summary>The name of the state or input.</summary>
    public string Name { get; } = name;

    /// <summary>Its unit.</summary>
    public string Unit { get; } = unit;
}

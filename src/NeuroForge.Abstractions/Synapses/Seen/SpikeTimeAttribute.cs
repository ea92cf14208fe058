using NeuroForge.Rewiring;

namespace NeuroForge.Synapses.Seen;

/// <summary>Declares the time of the neuron's last spike in ms, this step included; minus infinity before the first.</summary>
/// <param name="side">The side whose spike it is.</param>
/// <remarks>Slices of a network with such a rule are one step long.</remarks>
public sealed class SpikeTimeAttribute(Side side) : SeenAttribute(side);

using NeuroForge.Rewiring;

namespace NeuroForge.Synapses.Seen;

/// <summary>The time of the neuron's last spike in ms, this step's included; minus infinity before the first.</summary>
/// <param name="side">Whose spike.</param>
/// <remarks>Slices of a network with such a rule are one step long.</remarks>
public sealed class SpikeTimeAttribute(Side side) : SeenAttribute(side);

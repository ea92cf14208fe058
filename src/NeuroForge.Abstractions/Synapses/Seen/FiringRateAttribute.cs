using NeuroForge.Rewiring;

namespace NeuroForge.Synapses.Seen;

/// <summary>Declares the neuron's firing rate: its spikes within a sliding window that ends with this step, divided by the window's length, in Hz.</summary>
/// <param name="side">The side whose spikes are counted.</param>
/// <param name="window">The name of the parameter's field that holds the length of the window, in ms and above 0: a whole number of steps.</param>
/// <remarks>Slices of a network with such a rule are one step long.</remarks>
public sealed class FiringRateAttribute(Side side, string window) : SeenAttribute(side)
{
    /// <summary>The name of the parameter's field that holds the length of the window.</summary>
    public string Window { get; } = window;
}

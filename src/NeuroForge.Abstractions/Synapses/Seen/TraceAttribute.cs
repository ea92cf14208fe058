using NeuroForge.Rewiring;

namespace NeuroForge.Synapses.Seen;

/// <summary>
/// Declares a trace of the neuron's spikes: it decays exponentially and increases at each spike, exact at every step. The host keeps it once per neuron, not
/// once per synapse.
/// </summary>
/// <param name="side">The side whose spikes it follows.</param>
/// <param name="tau">The name of the parameter's field that holds the time constant, in ms and above 0.</param>
/// <remarks>
/// Morrison, Diesmann and Gerstner (2008), Phenomenological models of synaptic plasticity based on spike timing, doi:10.1007/s00422-008-0233-1.
/// </remarks>
public sealed class TraceAttribute(Side side, string tau) : SeenAttribute(side)
{
    /// <summary>The name of the parameter's field that holds the time constant.</summary>
    public string Tau { get; } = tau;

    /// <summary>True if a spike sets the trace to 1, so that only the nearest spike counts; otherwise a spike adds 1.</summary>
    public bool Nearest { get; set; }

    /// <summary>
    /// True if the trace takes the spikes of a step only after they have been handled, so that a rule reads its value just before them: for rules in which
    /// spikes of the same step are not a pair, and for traces that are read at spikes of the same neuron.
    /// </summary>
    public bool Before { get; set; }
}

using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Models;
using NeuroForge.Rewiring;

namespace NeuroForge.Equations.Integration;

/// <summary>
/// A state of a synapse rule that only the spikes of one neuron change, always by the same amount, and that decays exponentially: it is the same for all
/// synapses of that neuron, and kept once.
/// </summary>
/// <param name="State">The state.</param>
/// <param name="Side">The neuron.</param>
/// <param name="Tau">The time constant, in ms.</param>
/// <param name="IsNearest">True if a spike sets it to <paramref name="Amplitude"/>; false if a spike adds that.</param>
/// <param name="Amplitude">The change at a spike.</param>
/// <param name="Change">The statement that changes it.</param>
internal sealed record DeclaredTrace(DeclaredQuantity State, Side Side, DeclaredQuantity Tau, bool IsNearest, Term Amplitude, SpikeEffect Change);

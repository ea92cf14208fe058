using NeuroForge.Rewiring;

namespace NeuroForge.Declarations;

/// <summary>Declares a value that a synapse rule sees of the neuron at one of its ends.</summary>
/// <param name="Side">The side: pre-synaptic or post-synaptic neuron.</param>
/// <param name="Index">The place of the field in its kernel, counted in vectors.</param>
public abstract record SeenDeclaration(Side Side, int Index);

using NeuroForge.Rewiring;

namespace NeuroForge.Declarations;

/// <summary>What a synapse rule sees of one of the neurons that it joins, as declared.</summary>
/// <param name="Side">Which neuron.</param>
/// <param name="Index">Where the field stands in its kernel, counted in vectors.</param>
public abstract record SeenDeclaration(Side Side, int Index);

using NeuroForge.Rewiring;

namespace NeuroForge.Declarations;

/// <summary>What the rule itself has computed for a post-synaptic neuron.</summary>
/// <param name="Index">Where the field stands in its kernel, counted in vectors.</param>
public sealed record SeenOfTarget(int Index) : SeenDeclaration(Side.Post, Index);

using NeuroForge.Rewiring;

namespace NeuroForge.Declarations;

/// <summary>A value that the rule itself computes for a post-synaptic neuron.</summary>
/// <param name="Index">The place of the field in its kernel, counted in vectors.</param>
public sealed record SeenOfTarget(int Index) : SeenDeclaration(Side.Post, Index);

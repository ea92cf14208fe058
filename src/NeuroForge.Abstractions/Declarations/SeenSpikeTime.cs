using NeuroForge.Rewiring;

namespace NeuroForge.Declarations;

/// <summary>The time of a neuron's last spike.</summary>
/// <param name="Side">The side whose last spike it is.</param>
/// <param name="Index">The place of the field in its kernel, counted in vectors.</param>
public sealed record SeenSpikeTime(Side Side, int Index) : SeenDeclaration(Side, Index);

using NeuroForge.Rewiring;

namespace NeuroForge.Declarations;

/// <summary>The time of a neuron's last spike.</summary>
/// <param name="Side">Whose spike.</param>
/// <param name="Index">Where the field stands in its kernel, counted in vectors.</param>
public sealed record SeenSpikeTime(Side Side, int Index) : SeenDeclaration(Side, Index);

using NeuroForge.Rewiring;

namespace NeuroForge.Declarations;

/// <summary>A neuron's firing rate in a sliding window.</summary>
/// <param name="Side">Whose spikes.</param>
/// <param name="Window">The parameter that is the window's length.</param>
/// <param name="Index">Where the field stands in its kernel, counted in vectors.</param>
public sealed record SeenFiringRate(Side Side, ParameterDeclaration Window, int Index) : SeenDeclaration(Side, Index);

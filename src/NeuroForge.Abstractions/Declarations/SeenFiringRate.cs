using NeuroForge.Rewiring;

namespace NeuroForge.Declarations;

/// <summary>A neuron's firing rate in a sliding window.</summary>
/// <param name="Side">The side whose spikes are counted.</param>
/// <param name="Window">The parameter that holds the length of the window.</param>
/// <param name="Index">The place of the field in its kernel, counted in vectors.</param>
public sealed record SeenFiringRate(Side Side, ParameterDeclaration Window, int Index) : SeenDeclaration(Side, Index);

using NeuroForge.Rewiring;

namespace NeuroForge.Declarations;

/// <summary>A trace of a neuron's spikes.</summary>
/// <param name="Side">Whose spikes.</param>
/// <param name="Tau">The parameter that is its time constant.</param>
/// <param name="Nearest">Whether a spike sets it to 1 rather than adding 1.</param>
/// <param name="Index">Where the field stands in its kernel, counted in vectors.</param>
public sealed record SeenTrace(Side Side, ParameterDeclaration Tau, bool Nearest, int Index) : SeenDeclaration(Side, Index)
{
    /// <summary>Whether it takes the spikes of a step only when they have been handled.</summary>
    public bool Before { get; init; }
}

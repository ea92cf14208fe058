using NeuroForge.Rewiring;

namespace NeuroForge.Declarations;

/// <summary>A trace of a neuron's spikes.</summary>
/// <param name="Side">The side whose spikes it follows.</param>
/// <param name="Tau">The parameter that holds its time constant.</param>
/// <param name="Nearest">True if a spike sets the trace to 1; otherwise a spike adds 1.</param>
/// <param name="Index">The place of the field in its kernel, counted in vectors.</param>
public sealed record SeenTrace(Side Side, ParameterDeclaration Tau, bool Nearest, int Index) : SeenDeclaration(Side, Index)
{
    /// <summary>True if it takes the spikes of a step only after they have been handled.</summary>
    public bool Before { get; init; }
}

namespace NeuroForge.Declarations;

/// <summary>A value of a projection's modulators that a synapse rule sees: a trace of their spikes, or the time of the last one.</summary>
/// <param name="Tau">The parameter that holds the time constant of the trace; null for the time of the last spike.</param>
/// <param name="Index">The place of the field in its kernel, counted in vectors.</param>
public sealed record ModulatorField(ParameterDeclaration? Tau, int Index);

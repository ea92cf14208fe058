namespace NeuroForge.Synapses.Seen;

/// <summary>
/// Declares the time in ms at which the last spike of a modulator arrived; -1e18 before the first, so that the trace of
/// <see cref="ModulatorTraceAttribute"/> has decayed for ever. The field is of the vector's type and comes last; all synapses of a
/// projection see the same value.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ModulatorTimeAttribute : Attribute;

using NeuroForge.Recording;

namespace NeuroForge.Hosting.Streams;

/// <summary>The birth or death of a synapse.</summary>
/// <param name="Time">The time in ms.</param>
/// <param name="Projection">The synapse's projection.</param>
/// <param name="Event">The synapse and the cause.</param>
public readonly record struct SynapseChange(double Time, string Projection, RewiringEvent Event);

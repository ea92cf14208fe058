using NeuroForge.Recording;

namespace NeuroForge.Hosting.Streams;

/// <summary>A synapse was born or died.</summary>
/// <param name="Time">The time in ms.</param>
/// <param name="Projection">The synapse's projection.</param>
/// <param name="Event">Which synapse, and why.</param>
public readonly record struct SynapseChange(double Time, string Projection, RewiringEvent Event);

using NeuroForge.Recording;

namespace NeuroForge.Hosting.Streams;

/// <summary>A quantity of every synapse of a projection at one moment.</summary>
/// <param name="Time">The time in ms.</param>
/// <param name="Projection">The projection.</param>
/// <param name="Synapses">Its synapses, ordered by source, then by birth, each with the sampled number.</param>
public readonly record struct ProjectionSample(double Time, string Projection, ReadOnlyMemory<RecordedSynapse> Synapses);

namespace NeuroForge.Engine;

/// <summary>A projection as a shard meets it: its synapses onto the shard's neurons.</summary>
/// <param name="Projection">The projection.</param>
/// <param name="Rows">Its synapses onto the shard's neurons.</param>
internal sealed record IncomingProjection(Projection Projection, SynapseRows Rows);

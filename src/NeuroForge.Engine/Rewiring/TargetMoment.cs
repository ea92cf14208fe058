using NeuroForge.Randomness;

namespace NeuroForge.Engine.Rewiring;

/// <summary>An update of the targets of a projection.</summary>
/// <param name="Step">The step at whose beginning it happens.</param>
/// <param name="Interval">Steps from one update to the next.</param>
/// <param name="Key">The key of its random numbers: a node for each target.</param>
/// <param name="ClosedSources">True for each source in the view that is lesioned; empty if none is.</param>
internal readonly record struct TargetMoment(long Step, long Interval, StreamKey Key, ReadOnlyMemory<bool> ClosedSources);

using NeuroForge.Engine;

namespace NeuroForge.Descriptions;

/// <summary>A projection as far as it could be read.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsRewired">Whether it has a rewiring strategy.</param>
/// <param name="Plan">Its plan; null where something is missing from it.</param>
internal sealed record ReadProjection(string Name, bool IsRewired, ProjectionPlan? Plan);

namespace NeuroForge.Studio.Serving.Requests;

/// <summary>A branch.</summary>
/// <param name="Moment">The number of a kept moment; null for the current one.</param>
internal sealed record BranchRequest(int? Moment = null);

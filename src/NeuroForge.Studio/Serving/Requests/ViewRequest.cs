namespace NeuroForge.Studio.Serving.Requests;

/// <summary>The view of a run; what is null stays.</summary>
/// <param name="Pace">The greatest speed in simulated seconds per second; 0 for no limit.</param>
/// <param name="Quantity">The quantity that gives neurons their colours.</param>
internal sealed record ViewRequest(double? Pace = null, string? Quantity = null);

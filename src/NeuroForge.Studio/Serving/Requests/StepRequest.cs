namespace NeuroForge.Studio.Serving.Requests;

/// <summary>Some steps.</summary>
/// <param name="Steps">Number of steps.</param>
internal sealed record StepRequest(int Steps);

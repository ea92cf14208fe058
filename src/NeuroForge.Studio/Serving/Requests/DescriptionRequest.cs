namespace NeuroForge.Studio.Serving.Requests;

/// <summary>A description.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Text">Its text.</param>
internal sealed record DescriptionRequest(string Name, string Text);

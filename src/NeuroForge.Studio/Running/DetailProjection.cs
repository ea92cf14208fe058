namespace NeuroForge.Studio.Running;

/// <summary>A projection of a run that is shown.</summary>
/// <param name="Name">Its name.</param>
/// <param name="From">Its source populations.</param>
/// <param name="To">Its target populations.</param>
/// <param name="Unit">The unit of its weights.</param>
internal sealed record DetailProjection(string Name, string From, string To, string Unit);

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Something in a plan that can be run but is probably not intended.</summary>
/// <param name="Path">Its path in the description, such as <c>projections.EE.synapse.weight</c>.</param>
/// <param name="Message">The reason for doubt.</param>
/// <param name="Hint">The action.</param>
public sealed record Doubt(string Path, string Message, string Hint);

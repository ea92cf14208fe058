namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Something in a plan that can be run but is hardly meant.</summary>
/// <param name="Path">Where it is in the description, such as <c>projections.EE.synapse.weight</c>.</param>
/// <param name="Message">What is odd.</param>
/// <param name="Hint">The action.</param>
public sealed record Doubt(string Path, string Message, string Hint);

using NeuroForge.Declarations;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>The largest input of a projection or a stimulus at a receptor of a population at once.</summary>
/// <param name="Path">The path in the description that gives its size.</param>
/// <param name="Input">The receptor.</param>
/// <param name="Amount">The amount with the largest absolute value, in the unit of the receptor.</param>
internal sealed record Arrival(string Path, InputDeclaration Input, double Amount);

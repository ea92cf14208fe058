using NeuroForge.Declarations;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>What a projection or a stimulus brings to a receptor of a population at once.</summary>
/// <param name="Path">Where the description has its size.</param>
/// <param name="Input">The receptor.</param>
/// <param name="Amount">The amount that is furthest from 0, in the unit of the receptor.</param>
internal sealed record Arrival(string Path, InputDeclaration Input, double Amount);

namespace NeuroForge.Equations.Mathematics;

/// <summary>A statement of a model as mathematics.</summary>
/// <param name="When">The event at which it acts, such as <c>at a spike at ex</c>; empty for an equation, which always holds.</param>
/// <param name="Formula">The formula.</param>
public sealed record ModelFormula(string When, MathNode Formula);

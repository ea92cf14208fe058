using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Integration;

/// <summary>A state of a synapse that approaches its value at rest exponentially, so that its value is known at any spike.</summary>
/// <param name="State">The state.</param>
/// <param name="Own">The derivative of its rate by itself, per ms.</param>
/// <param name="Rest">The value at rest, in its declared unit.</param>
internal sealed record Relaxation(DeclaredQuantity State, Term Own, Term Rest);

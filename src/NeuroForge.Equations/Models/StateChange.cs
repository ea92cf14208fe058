using NeuroForge.Equations.Algebra;

namespace NeuroForge.Equations.Models;

/// <summary>A change of a state at an event.</summary>
/// <param name="State">The state.</param>
/// <param name="Value">The new value, or the value that is added, in the declared unit.</param>
internal sealed record StateChange(DeclaredQuantity State, Term Value);

using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Syntax;

namespace NeuroForge.Equations.Models;

/// <summary>A statement of a synapse rule at a spike.</summary>
/// <param name="State">The state or the weight that gets a new value; null if the value is transmitted.</param>
/// <param name="Value">The value, in the declared unit of the state or the weight.</param>
/// <param name="Statement">The statement.</param>
internal sealed record SpikeEffect(DeclaredQuantity? State, Term Value, Statement Statement);

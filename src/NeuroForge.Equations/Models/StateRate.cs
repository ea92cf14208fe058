using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Syntax;

namespace NeuroForge.Equations.Models;

/// <summary>The differential equation of a state.</summary>
/// <param name="State">The state.</param>
/// <param name="Rate">Its rate of change, in its declared unit per ms.</param>
/// <param name="Statement">The statement.</param>
internal sealed record StateRate(DeclaredQuantity State, Term Rate, Statement Statement)
{
    /// <summary>The symbol of the state.</summary>
    internal Symbol Symbol => State.Symbol;
}

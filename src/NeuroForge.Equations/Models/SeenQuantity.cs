using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Dimensions;

namespace NeuroForge.Equations.Models;

/// <summary>A state of a neuron that a synapse rule sees, and its symbol.</summary>
/// <param name="Source">The declaration.</param>
/// <param name="Symbol">The symbol.</param>
internal sealed record SeenQuantity(SeenSource Source, Symbol Symbol)
{
    /// <summary>The value in the units in which equations are computed.</summary>
    internal Valued Value => new(Terms.Product(Terms.Number(Scales.FactorOf(Source.Unit)), Terms.Of(Symbol)), TermDimension.Of(Source.Unit));
}

using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Dimensions;

namespace NeuroForge.Equations.Models;

/// <summary>A parameter or a state, and its symbol, whose value is a number in the declared unit.</summary>
/// <param name="Source">The declaration.</param>
/// <param name="Symbol">The symbol.</param>
internal sealed record DeclaredQuantity(QuantitySource Source, Symbol Symbol)
{
    /// <summary>The name.</summary>
    internal string Name => Source.Name.Text;

    /// <summary>The dimension.</summary>
    internal TermDimension Dimension => TermDimension.Of(Source.Unit);

    /// <summary>The value in the units in which equations are computed.</summary>
    internal Valued Value => new(Terms.Product(Terms.Number(Scales.FactorOf(Source.Unit)), Terms.Of(Symbol)), Dimension);

    /// <summary>A term in the units of equations as a number in the declared unit.</summary>
    internal Term Stored(Term term) => Terms.Quotient(term, Terms.Number(Scales.FactorOf(Source.Unit)));
}

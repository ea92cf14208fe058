using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Dimensions;

namespace NeuroForge.Equations.Models;

/// <summary>A receptor, and the symbol of what arrives: of the weight of a spike, or of the signal that acts through a step.</summary>
/// <param name="Source">The declaration.</param>
/// <param name="Symbol">The symbol.</param>
internal sealed record DeclaredReceptor(ReceptorSource Source, Symbol Symbol)
{
    /// <summary>The name.</summary>
    internal string Name => Source.Name.Text;

    /// <summary>The name of the state that keeps a continuous signal for the next step.</summary>
    internal string HeldName => Name + "_now";

    /// <summary>True if it takes spikes, false if it takes a continuous signal.</summary>
    internal bool TakesSpikes => Symbol.Role == SymbolRole.Weight;

    /// <summary>The value in the units in which equations are computed.</summary>
    internal Valued Value => new(Terms.Product(Terms.Number(Scales.FactorOf(Source.Unit)), Terms.Of(Symbol)), TermDimension.Of(Source.Unit));
}

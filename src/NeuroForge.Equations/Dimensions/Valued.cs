using NeuroForge.Equations.Algebra;

namespace NeuroForge.Equations.Dimensions;

/// <summary>A term and its dimension.</summary>
/// <param name="Term">The term.</param>
/// <param name="Dimension">Its dimension.</param>
internal readonly record struct Valued(Term Term, TermDimension Dimension);

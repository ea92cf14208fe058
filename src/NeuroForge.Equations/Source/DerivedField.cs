using NeuroForge.Equations.Algebra;

namespace NeuroForge.Equations.Source;

/// <summary>A constant that the kernel computes before the run.</summary>
/// <param name="Symbol">Its symbol.</param>
/// <param name="Field">The name of the field.</param>
/// <param name="Term">Its value; null if it is an element of the matrix of <see cref="Matrix"/>.</param>
internal sealed record DerivedField(Symbol Symbol, string Field, Term? Term)
{
    /// <summary>The matrix that contains it; null if <see cref="Term"/> is its value.</summary>
    internal PropagatorMatrix? Matrix { get; init; }

    /// <summary>The row of the matrix.</summary>
    internal int Row { get; init; }

    /// <summary>The column of the matrix.</summary>
    internal int Column { get; init; }
}

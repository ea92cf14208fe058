using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>A state as declared.</summary>
/// <param name="Name">The name that descriptions use.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Initial">The initial value.</param>
/// <param name="From">The parameter that gives the initial value, or null.</param>
/// <param name="Bounds">The range of an initial value.</param>
/// <param name="Doc">Its documentation.</param>
/// <param name="Index">The place of the field in its kernel, counted in vectors.</param>
public sealed record StateDeclaration(string Name, Unit Unit, double Initial, string? From, Bounds Bounds, string Doc, int Index)
{
    /// <summary>True if the state is a moment of simulated time.</summary>
    public bool IsMoment { get; init; }
}

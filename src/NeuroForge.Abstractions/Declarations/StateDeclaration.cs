using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>A state as declared.</summary>
/// <param name="Name">The name that descriptions use.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Initial">The value at the start.</param>
/// <param name="From">The parameter whose value is the value at the start, or null.</param>
/// <param name="Bounds">The range of a value at the start.</param>
/// <param name="Doc">What it means.</param>
/// <param name="Index">Where the field stands in its kernel, counted in vectors.</param>
public sealed record StateDeclaration(string Name, Unit Unit, double Initial, string? From, Bounds Bounds, string Doc, int Index);

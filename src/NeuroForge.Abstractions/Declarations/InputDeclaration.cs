using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>A receptor or current input as declared.</summary>
/// <param name="Name">The name that descriptions use.</param>
/// <param name="Unit">The unit of what arrives.</param>
/// <param name="Doc">What it means.</param>
/// <param name="Index">Where the field stands in its kernel, counted in vectors.</param>
public sealed record InputDeclaration(string Name, Unit Unit, string Doc, int Index);

using System.Reflection;
using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>A parameter as declared.</summary>
/// <param name="Name">The name that descriptions use.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Type">What a value is: <c>double</c> for every field of a kernel.</param>
/// <param name="Default">The value where none is given, of that type; null where one must be given.</param>
/// <param name="Bounds">Its range.</param>
/// <param name="Doc">What it means.</param>
/// <param name="Member">The field or property.</param>
public sealed record ParameterDeclaration(string Name, Unit Unit, Type Type, object? Default, Bounds Bounds, string Doc, MemberInfo Member)
{
    /// <summary>Where the field stands in its kernel, counted in vectors; -1 in a class.</summary>
    public int Index { get; init; } = -1;
}

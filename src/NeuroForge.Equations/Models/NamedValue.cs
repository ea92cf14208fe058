using NeuroForge.Equations.Dimensions;
using NeuroForge.Equations.Syntax;

namespace NeuroForge.Equations.Models;

/// <summary>A named value: a part of the equations with a name of its own.</summary>
/// <param name="Statement">Its statement.</param>
/// <param name="Value">Its value.</param>
internal sealed record NamedValue(Statement Statement, Valued Value)
{
    /// <summary>The name.</summary>
    internal string Name => Statement.Target;
}

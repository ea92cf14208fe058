namespace NeuroForge.Equations.Algebra;

/// <summary>A name with a value, in a term. Two symbols are the same only if they are one object.</summary>
/// <param name="name">The name in the model.</param>
/// <param name="role">The role.</param>
internal sealed class Symbol(string name, SymbolRole role)
{
    /// <summary>The name in the model.</summary>
    internal string Name => name;

    /// <summary>The role.</summary>
    internal SymbolRole Role => role;

    /// <summary>True if it has one value through a run: a parameter or the length of a step.</summary>
    internal bool IsConstant => role is SymbolRole.Parameter or SymbolRole.Step;

    /// <inheritdoc/>
    public override string ToString() => name;
}

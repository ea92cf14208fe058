namespace NeuroForge.Equations.Syntax;

/// <summary>The kind of a statement.</summary>
internal enum StatementKind
{
    /// <summary><c>dv/dt = ...</c>: a differential equation.</summary>
    Rate,

    /// <summary><c>v = ...</c>: a named value, or a new value of a state.</summary>
    Assignment,

    /// <summary><c>v += ...</c> or another operator: a change of a state.</summary>
    Change,
}

namespace NeuroForge.Equations.Mathematics;

/// <summary>The form of a text that is shown as mathematics.</summary>
internal enum FormulaForm
{
    /// <summary>A differential equation, or a named value.</summary>
    Equation,

    /// <summary>A change of a state.</summary>
    Change,

    /// <summary>A condition.</summary>
    Condition,

    /// <summary>A value.</summary>
    Value,
}

namespace NeuroForge.Equations.Syntax;

/// <summary>The kind of a part of a statement as it was written.</summary>
internal enum WrittenKind
{
    /// <summary>A number without a unit.</summary>
    Number,

    /// <summary>A number with a unit, whose symbol is the word.</summary>
    Quantity,

    /// <summary>A name.</summary>
    Name,

    /// <summary>A value with its sign changed.</summary>
    Negation,

    /// <summary>Two values and an operator, which is the word: <c>+ - * / ^</c>.</summary>
    Operation,

    /// <summary>A function, whose name is the word, and its arguments.</summary>
    Call,

    /// <summary>Two values and a comparison, which is the word.</summary>
    Comparison,

    /// <summary>Two conditions and <c>and</c> or <c>or</c>, which is the word.</summary>
    Connection,

    /// <summary>The opposite of a condition.</summary>
    Opposite,
}

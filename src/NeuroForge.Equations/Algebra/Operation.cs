namespace NeuroForge.Equations.Algebra;

/// <summary>The operation of a term on its parts.</summary>
internal enum Operation
{
    /// <summary>A number.</summary>
    Number,

    /// <summary>A symbol.</summary>
    Symbol,

    /// <summary>The sum of two terms.</summary>
    Sum,

    /// <summary>The difference of two terms.</summary>
    Difference,

    /// <summary>The product of two terms.</summary>
    Product,

    /// <summary>The quotient of two terms.</summary>
    Quotient,

    /// <summary>A term with its sign changed.</summary>
    Negation,

    /// <summary>A term to a power that is any number, which is the second part.</summary>
    Power,

    /// <summary>The exponential function.</summary>
    Exp,

    /// <summary>The exponential function minus 1.</summary>
    Expm1,

    /// <summary>The natural logarithm.</summary>
    Log,

    /// <summary>The natural logarithm of 1 plus a term.</summary>
    Log1p,

    /// <summary>(e^x - 1) / x, which is 1 at 0.</summary>
    Exprel,

    /// <summary>The hyperbolic tangent.</summary>
    Tanh,

    /// <summary>The square root.</summary>
    Sqrt,

    /// <summary>The absolute value.</summary>
    Abs,

    /// <summary>The greatest whole number that is not above a term.</summary>
    Floor,

    /// <summary>The lesser of two terms.</summary>
    Min,

    /// <summary>The greater of two terms.</summary>
    Max,

    /// <summary>The second part if the first, a condition, is true, otherwise the third.</summary>
    Choice,

    /// <summary>The condition that the first part is less than the second.</summary>
    Less,

    /// <summary>The condition that the first part is less than the second or equal.</summary>
    LessOrEqual,

    /// <summary>The condition that both parts are true.</summary>
    And,

    /// <summary>The condition that at least one part is true.</summary>
    Or,

    /// <summary>The condition that its part is false.</summary>
    Not,
}

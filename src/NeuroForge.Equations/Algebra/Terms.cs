using NeuroForge.Vectors;

namespace NeuroForge.Equations.Algebra;

/// <summary>Makes terms, in their simplest form: what can be computed is computed, by the functions that kernels use.</summary>
internal static class Terms
{
    /// <summary>0.</summary>
    internal static Term Zero { get; } = new(0.0);

    /// <summary>1.</summary>
    internal static Term One { get; } = new(1.0);

    /// <summary>A number.</summary>
    internal static Term Number(double number) => new(number);

    /// <summary>A symbol.</summary>
    internal static Term Of(Symbol symbol) => new(symbol);

    /// <summary>The sum of two terms.</summary>
    internal static Term Sum(Term left, Term right) =>
        left.Is(0) ? right
        : right.Is(0) ? left
        : Both(left, right) ? Number(left.Number + right.Number)
        : right.Operation == Operation.Negation ? Difference(left, right.Parts[0])
        : left.Operation == Operation.Negation ? Difference(right, left.Parts[0])
        : new(Operation.Sum, left, right);

    /// <summary>The difference of two terms.</summary>
    internal static Term Difference(Term left, Term right) =>
        right.Is(0) ? left
        : left.Is(0) ? Negation(right)
        : Both(left, right) ? Number(left.Number - right.Number)
        : left.Equals(right) ? Zero
        : right.Operation == Operation.Negation ? Sum(left, right.Parts[0])
        : new(Operation.Difference, left, right);

    /// <summary>The product of two terms. Numbers and signs come first.</summary>
    internal static Term Product(Term left, Term right) =>
        left.Is(0) || right.Is(0) ? Zero
        : left.Is(1) ? right
        : right.Is(1) ? left
        : left.Is(-1) ? Negation(right)
        : right.Is(-1) ? Negation(left)
        : Both(left, right) ? Number(left.Number * right.Number)
        : left.Operation == Operation.Negation ? Negation(Product(left.Parts[0], right))
        : right.Operation == Operation.Negation ? Negation(Product(left, right.Parts[0]))
        : right.Operation == Operation.Number ? Product(right, left)
        : IsInverse(right) ? Quotient(left, right.Parts[1])
        : IsInverse(left) ? Quotient(right, left.Parts[1])
        : left.Operation == Operation.Number && right is { Operation: Operation.Product } product && product.Parts[0].Operation == Operation.Number
            ? Product(Number(left.Number * product.Parts[0].Number), product.Parts[1])
        : new(Operation.Product, left, right);

    /// <summary>The quotient of two terms.</summary>
    internal static Term Quotient(Term left, Term right) =>
        left.Is(0) && !right.Is(0) ? Zero
        : right.Is(1) ? left
        : right.Is(-1) ? Negation(left)
        : Both(left, right) ? Number(left.Number / right.Number)
        : left.Operation == Operation.Negation || left.Number < 0 ? Negation(Quotient(Negation(left), right))
        : right.Operation == Operation.Negation ? Negation(Quotient(left, right.Parts[0]))
        : left.Equals(right) ? One
        : left.Operation == Operation.Quotient && right.Operation == Operation.Quotient && left.Parts[1].Equals(right.Parts[1])
            ? Quotient(left.Parts[0], right.Parts[0])
        : new(Operation.Quotient, left, right);

    /// <summary>A term with its sign changed.</summary>
    internal static Term Negation(Term of) => of.Operation switch
    {
        Operation.Number => Number(-of.Number),
        Operation.Negation => of.Parts[0],
        Operation.Difference => new(Operation.Difference, of.Parts[1], of.Parts[0]),
        _ => new(Operation.Negation, of),
    };

    /// <summary>A term to a power.</summary>
    internal static Term Power(Term of, Term power) =>
        power.Is(0) ? One
        : power.Is(1) ? of
        : Both(of, power) ? Number(Powers.Of(of.Number, power.Number))
        : new(Operation.Power, of, power);

    /// <summary>A function of one term.</summary>
    internal static Term Function(Operation function, Term of) => of.Operation == Operation.Number
        ? Number(Value(function, of.Number).Number)
        : new(function, of);

    /// <summary>The lesser or the greater of two terms.</summary>
    internal static Term Extreme(Operation function, Term left, Term right) =>
        left.Equals(right) ? left
        : !Both(left, right) ? new(function, left, right)
        : Number((function == Operation.Min ? Double1.Min(left.Number, right.Number) : Double1.Max(left.Number, right.Number)).Number);

    /// <summary>A condition. One that is always true is the number 1, one that never is the number 0.</summary>
    internal static Term Condition(Operation operation, params IReadOnlyList<Term> parts) =>
        parts.All(part => part.Operation == Operation.Number) ? Number(IsTrue(operation, [.. parts.Select(part => part.Number)]) ? 1 : 0)
        : operation == Operation.And && parts.Any(part => part.Is(0)) ? Zero
        : operation == Operation.Or && parts.Any(part => part.Is(1)) ? One
        : operation is Operation.And or Operation.Or && parts.FirstOrDefault(part => part.Operation == Operation.Number) is { } neutral
            ? parts.First(part => !ReferenceEquals(part, neutral))
        : new(operation, parts);

    /// <summary>One of two terms, by a condition.</summary>
    internal static Term Choice(Term condition, Term whenTrue, Term whenFalse) =>
        whenTrue.Equals(whenFalse) || condition.Is(1) ? whenTrue
        : condition.Is(0) ? whenFalse
        : new(Operation.Choice, condition, whenTrue, whenFalse);

    /// <summary>The same operation on other parts.</summary>
    internal static Term With(Term term, IReadOnlyList<Term> parts) => term.Operation switch
    {
        Operation.Number or Operation.Symbol => term,
        Operation.Sum => Sum(parts[0], parts[1]),
        Operation.Difference => Difference(parts[0], parts[1]),
        Operation.Product => Product(parts[0], parts[1]),
        Operation.Quotient => Quotient(parts[0], parts[1]),
        Operation.Negation => Negation(parts[0]),
        Operation.Power => Power(parts[0], parts[1]),
        Operation.Min or Operation.Max => Extreme(term.Operation, parts[0], parts[1]),
        Operation.Choice => Choice(parts[0], parts[1], parts[2]),
        Operation.Less or Operation.LessOrEqual or Operation.And or Operation.Or or Operation.Not => Condition(term.Operation, parts),
        _ => Function(term.Operation, parts[0]),
    };

    /// <summary>The term with other terms in place of some symbols.</summary>
    /// <param name="term">The term.</param>
    /// <param name="replacement">The replacement of a symbol; null if it stays.</param>
    internal static Term Substitute(Term term, Func<Symbol, Term?> replacement) => term.Symbol is { } symbol
        ? replacement(symbol) ?? term
        : term.IsPlain ? term : With(term, [.. term.Parts.Select(part => Substitute(part, replacement))]);

    private static bool IsInverse(Term term) => term.Operation == Operation.Quotient && term.Parts[0].Is(1);

    private static bool Both(Term left, Term right) => left.Operation == Operation.Number && right.Operation == Operation.Number;

    private static bool IsTrue(Operation operation, double[] parts) => operation switch
    {
        Operation.Less => parts[0] < parts[1],
        Operation.LessOrEqual => parts[0] <= parts[1],
        Operation.And => parts[0] > 0 && parts[1] > 0,
        Operation.Or => parts[0] > 0 || parts[1] > 0,
        _ => parts[0] <= 0,
    };

    private static Double1 Value(Operation function, Double1 of) => function switch
    {
        Operation.Exp => Double1.Exp(of),
        Operation.Expm1 => Double1.Expm1(of),
        Operation.Log => Double1.Log(of),
        Operation.Log1p => Double1.Log(1.0 + of.Number),
        Operation.Exprel => of.Number == 0 ? 1.0 : Double1.Expm1(of) / of,
        Operation.Tanh => Double1.Tanh(of),
        Operation.Sqrt => Double1.Sqrt(of),
        Operation.Abs => Double1.Abs(of),
        Operation.Floor => Double1.Floor(of),
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "it is not a function of one term"),
    };
}

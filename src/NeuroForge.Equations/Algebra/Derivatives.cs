namespace NeuroForge.Equations.Algebra;

/// <summary>Differentiates terms. Where a term has a kink or a jump, the derivative is that of one side.</summary>
internal static class Derivatives
{
    /// <summary>The partial derivative of a value with respect to a symbol.</summary>
    internal static Term Of(Term term, Symbol symbol)
    {
        if (!term.Has(symbol))
        {
            return Terms.Zero;
        }

        Term Inner(int part) => Of(term.Parts[part], symbol);
        var of = term.IsPlain ? term : term.Parts[0];
        return term.Operation switch
        {
            Operation.Symbol => Terms.One,
            Operation.Sum => Terms.Sum(Inner(0), Inner(1)),
            Operation.Difference => Terms.Difference(Inner(0), Inner(1)),
            Operation.Negation => Terms.Negation(Inner(0)),
            Operation.Product => Terms.Sum(Terms.Product(Inner(0), term.Parts[1]), Terms.Product(of, Inner(1))),
            Operation.Quotient => OfQuotient(term, Inner(0), Inner(1)),
            Operation.Power => OfPower(term, Inner(0), Inner(1)),
            Operation.Min => Terms.Choice(Terms.Condition(Operation.Less, of, term.Parts[1]), Inner(0), Inner(1)),
            Operation.Max => Terms.Choice(Terms.Condition(Operation.Less, term.Parts[1], of), Inner(0), Inner(1)),
            Operation.Choice => Terms.Choice(of, Inner(1), Inner(2)),
            _ => Terms.Product(OfFunction(term, of), Inner(0)),
        };
    }

    private static Term OfQuotient(Term quotient, Term above, Term below)
    {
        var divisor = quotient.Parts[1];
        return Terms.Difference(Terms.Quotient(above, divisor), Terms.Quotient(Terms.Product(quotient, below), divisor));
    }

    private static Term OfPower(Term power, Term of, Term exponent)
    {
        var (value, number) = (power.Parts[0], power.Parts[1]);
        var byBase = Terms.Product(Terms.Product(number, Terms.Power(value, Terms.Difference(number, Terms.One))), of);
        return exponent.Is(0) ? byBase : Terms.Sum(byBase, Terms.Product(Terms.Product(power, Terms.Function(Operation.Log, value)), exponent));
    }

    private static Term OfFunction(Term function, Term of) => function.Operation switch
    {
        Operation.Exp => function,
        Operation.Expm1 => Terms.Function(Operation.Exp, of),
        Operation.Log => Terms.Quotient(Terms.One, of),
        Operation.Log1p => Terms.Quotient(Terms.One, Terms.Sum(Terms.One, of)),

        // (e^x - (e^x - 1) / x) / x, whose limit at 0 is 1/2.
        Operation.Exprel => Terms.Choice(
            Terms.Condition(Operation.Less, Terms.Function(Operation.Abs, of), Terms.Number(1e-5)),
            Terms.Sum(Terms.Number(0.5), Terms.Product(Terms.Number(1.0 / 3.0), of)),
            Terms.Quotient(Terms.Difference(Terms.Function(Operation.Exp, of), function), of)),
        Operation.Tanh => Terms.Difference(Terms.One, Terms.Product(function, function)),
        Operation.Sqrt => Terms.Quotient(Terms.Number(0.5), function),
        Operation.Abs => Terms.Choice(Terms.Condition(Operation.Less, of, Terms.Zero), Terms.Number(-1), Terms.One),
        Operation.Floor => Terms.Zero,
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, "it is not a function of one term"),
    };
}

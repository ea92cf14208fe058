using NeuroForge.Equations.Algebra;

namespace NeuroForge.Equations.Source;

/// <summary>The constants of a kernel: what depends only on parameters and step is computed once and not in each step.</summary>
/// <param name="names">Names the fields.</param>
/// <param name="named">The name of a term; null if it has none.</param>
internal sealed class DerivedFields(KernelNames names, Func<Term, string?> named)
{
    private readonly Dictionary<Term, DerivedField> _byTerm = [];
    private readonly Dictionary<Term, Term> _reduced = [];
    private readonly List<DerivedField> _all = [];
    private int _unnamed;

    /// <summary>The fields, in the order of their computation.</summary>
    internal IReadOnlyList<DerivedField> All => _all;

    /// <summary>The symbol of a step's length.</summary>
    internal static Symbol Step { get; } = new("step", SymbolRole.Step);

    /// <summary>A term with fields in place of its constant parts, and products in place of whole powers.</summary>
    internal Term Reduce(Term term)
    {
        if (term.IsPlain)
        {
            return term;
        }

        if (!_reduced.TryGetValue(term, out var reduced))
        {
            reduced = term.IsConstant && !term.IsCondition ? Constant(term) : Variable(term);
            _reduced[term] = reduced;
        }

        return reduced;
    }

    /// <summary>A constant times a value, with the constant merged into constants of the value.</summary>
    internal static Term Scaled(Term constant, Term value) => value.Operation switch
    {
        Operation.Negation => Terms.Negation(Scaled(constant, value.Parts[0])),
        Operation.Quotient when value.Parts[1].IsConstant => Scaled(Terms.Quotient(constant, value.Parts[1]), value.Parts[0]),
        Operation.Product when value.Parts[0].IsConstant => Scaled(Terms.Product(constant, value.Parts[0]), value.Parts[1]),
        Operation.Product when value.Parts[1].IsConstant => Scaled(Terms.Product(constant, value.Parts[1]), value.Parts[0]),
        _ => Terms.Product(constant, value),
    };

    /// <summary>Adds a field with a name.</summary>
    /// <param name="name">The name as the model would spell it.</param>
    /// <param name="term">The value.</param>
    internal Term Named(string name, Term term)
    {
        if (term.IsPlain)
        {
            return term;
        }

        if (!_byTerm.TryGetValue(term, out var field))
        {
            field = Add(name, term);
        }

        return Terms.Of(field.Symbol);
    }

    /// <summary>Adds an element of a propagator as a field.</summary>
    internal Term Element(string name, PropagatorMatrix matrix, int row, int column)
    {
        return Terms.Of(Added(Of(name, null) with { Matrix = matrix, Row = row, Column = column }).Symbol);
    }

    /// <summary>The length of the step as a field.</summary>
    internal Term StepLength()
    {
        var step = Terms.Of(Step);
        return Terms.Of((_byTerm.TryGetValue(step, out var field) ? field : Add("step_length", step)).Symbol);
    }

    /// <summary>A term with products in place of whole powers.</summary>
    internal static Term Expanded(Term term) => term.IsPlain ? term
        : IsProduct(term) ? Power(Expanded(term.Parts[0]), term.Parts[1].Number)
        : Terms.With(term, [.. term.Parts.Select(Expanded)]);

    private Term Constant(Term term) =>
        term.IsPlain ? term
        : term.Operation == Operation.Negation ? Terms.Negation(Reduce(term.Parts[0]))
        : Named(named(term) ?? NameOf(term), term);

    private Term Variable(Term term)
    {
        switch (term.Operation)
        {
            case Operation.Quotient when term.Parts[1].IsConstant:
                return Terms.Product(Constant(Terms.Quotient(Terms.One, term.Parts[1])), Reduce(term.Parts[0]));
            case Operation.Power when IsProduct(term):
                return Power(Reduce(term.Parts[0]), term.Parts[1].Number);
            default:
                return Terms.With(term, [.. term.Parts.Select(Reduce)]);
        }
    }

    private static bool IsProduct(Term term) =>
        term.Operation == Operation.Power && term.Parts[1].Operation == Operation.Number && Powers.IsProduct(term.Parts[1].Number);

    private static Term Power(Term of, double power) =>
        power < 0 ? Terms.Quotient(Terms.One, Product(of, (int)-power)) : Product(of, (int)power);

    private static Term Product(Term of, int power)
    {
        if (power == 1)
        {
            return of;
        }

        var half = Product(of, power / 2);
        var even = Terms.Product(half, half);
        return power % 2 == 0 ? even : Terms.Product(even, of);
    }

    private string NameOf(Term term) =>
        term is { Operation: Operation.Quotient } quotient && quotient.Parts[0].Is(1) && quotient.Parts[1].Symbol is { } divisor ? $"per_{divisor.Name}"
        : term is { Operation: Operation.Quotient } share && share.Parts[0].Symbol == Step && share.Parts[1].Symbol is { } time ? $"step_per_{time.Name}"
        : FormattableString.Invariant($"constant_{++_unnamed}");

    private DerivedField Add(string name, Term term)
    {
        var field = Added(Of(name, term));
        _byTerm.Add(term, field);
        return field;
    }

    private DerivedField Of(string name, Term? term) => new(new(name, SymbolRole.Parameter), names.Identifiers.Field(name), term);

    private DerivedField Added(DerivedField field)
    {
        names.Add(field.Symbol, field.Field);
        _all.Add(field);
        return field;
    }
}

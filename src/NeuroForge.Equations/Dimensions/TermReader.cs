using System.Runtime.CompilerServices;
using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Syntax;
using NeuroForge.Equations.Text;
using NeuroForge.Units;

namespace NeuroForge.Equations.Dimensions;

/// <summary>Turns a written value into a term without units, and checks the dimension of every part.</summary>
/// <param name="source">The statement.</param>
/// <param name="scope">The names that it may use.</param>
internal sealed class TermReader(SourceText source, IScope scope)
{
    /// <summary>The greatest number of operations of a value, with everything that it names.</summary>
    private const int MostOperations = 1000;

    /// <summary>The greatest depth of a value: terms are walked by recursion.</summary>
    private const int Deepest = 300;

    private static readonly Dictionary<string, double> Constants = new(StringComparer.Ordinal) { ["pi"] = Math.PI, ["e"] = Math.E };

    /// <summary>The term of a value, and its dimension.</summary>
    /// <exception cref="MistakeException">A name is not known, or dimensions do not agree.</exception>
    internal Valued Value(Written written) => Checked(written, Enough(written).Kind switch
    {
        WrittenKind.Number => new(Terms.Number(written.Number), TermDimension.None),
        WrittenKind.Quantity => Quantity(written.Number, Unit.Parse(written.Word)),
        WrittenKind.Name => Name(written),
        WrittenKind.Negation => Negative(Value(written.Parts[0])),
        WrittenKind.Operation => Operation(written, Value(written.Parts[0]), Value(written.Parts[1])),
        _ => new CallReader(source, scope, this).Value(written),
    });

    /// <summary>The term of a value that has to be of a dimension.</summary>
    /// <param name="written">The value.</param>
    /// <param name="expected">The dimension.</param>
    /// <param name="owner">The name of what has the dimension, for messages.</param>
    /// <exception cref="MistakeException">It is of another dimension.</exception>
    internal Term Value(Written written, TermDimension expected, string owner)
    {
        var value = Value(written);
        return value.Dimension == expected
            ? value.Term
            : throw new MistakeException(
                MistakeKind.Dimension,
                source,
                written.Offset,
                $"{owner} is {InWords(expected)}, but the value is {InWords(value.Dimension)}",
                Advice(expected, value.Dimension));
    }

    /// <summary>The term of a condition.</summary>
    /// <exception cref="MistakeException">A name is not known, or dimensions do not agree.</exception>
    internal Term Condition(Written written)
    {
        switch (written.Kind)
        {
            case WrittenKind.Connection:
                var connection = written.Word == "and" ? Algebra.Operation.And : Algebra.Operation.Or;
                return Terms.Condition(connection, Condition(written.Parts[0]), Condition(written.Parts[1]));
            case WrittenKind.Opposite:
                return Terms.Condition(Algebra.Operation.Not, Condition(written.Parts[0]));
            case WrittenKind.Comparison:
                var (left, right) = Same(written, Value(written.Parts[0]), Value(written.Parts[1]));
                var operation = written.Word.EndsWith('=') ? Algebra.Operation.LessOrEqual : Algebra.Operation.Less;
                return written.Word[0] == '<' ? Terms.Condition(operation, left, right) : Terms.Condition(operation, right, left);
            default:
                throw new MistakeException(
                    MistakeKind.Syntax, source, written.Offset, "this is a value, but a condition is needed", "write a comparison, such as v > v_t");
        }
    }

    /// <summary>A pure number.</summary>
    /// <exception cref="MistakeException">It has a dimension.</exception>
    internal Term Pure(Written written, string owner) => Value(written) is { Dimension.IsNone: true } pure
        ? pure.Term
        : throw new MistakeException(
            MistakeKind.Dimension,
            source,
            written.Offset,
            $"{owner} takes a pure number, but this is {InWords(Value(written).Dimension)}",
            "divide by a scale");

    /// <summary>Two terms of one dimension.</summary>
    /// <exception cref="MistakeException">They have different dimensions.</exception>
    internal (Term Left, Term Right) Same(Written at, Valued left, Valued right) =>
        left.Dimension == right.Dimension ? (left.Term, right.Term)
        : throw new MistakeException(
            MistakeKind.Dimension,
            source,
            at.Offset,
            $"the left side of \"{at.Word}\" is {InWords(left.Dimension)}, but the right side is {InWords(right.Dimension)}",
            Advice(left.Dimension, right.Dimension));

    private static Valued Negative(Valued value) => value with { Term = Terms.Negation(value.Term) };

    private static string InWords(TermDimension dimension) => dimension.IsNone ? "a pure number" : $"in {dimension}";

    private static string? Advice(TermDimension one, TermDimension other) =>
        one.IsNone || other.IsNone ? "write a number with its unit, such as 10 mV" : null;

    private static Valued Quantity(double number, Unit unit) => new(Terms.Number(unit.Convert(number, Scales.UnitOf(unit.Dimension))), TermDimension.Of(unit));

    private Written Enough(Written written) => RuntimeHelpers.TryEnsureSufficientExecutionStack()
        ? written
        : throw new MistakeException(MistakeKind.Syntax, source, written.Offset, "values that name each other are nested too deep", "make them shorter");

    private Valued Checked(Written written, Valued value)
    {
        if (value.Term.Size > MostOperations || value.Term.Depth > Deepest)
        {
            throw new MistakeException(
                MistakeKind.Syntax,
                source,
                written.Offset,
                $"the value has more than {MostOperations} operations, with everything that it names",
                "make it shorter");
        }

        return value.Term.Operation != Algebra.Operation.Number || double.IsFinite(value.Term.Number)
            ? value
            : throw new MistakeException(MistakeKind.Meaning, source, written.Offset, "the value is not a finite number");
    }

    private Valued Name(Written written)
    {
        if (scope.Find(written.Word, source, written.Offset) is { } known)
        {
            return known;
        }

        if (Constants.TryGetValue(written.Word, out var constant))
        {
            return new(Terms.Number(constant), TermDimension.None);
        }

        return Unit.TryParse(written.Word, out var unit) ? Quantity(1, unit)
            : OtherPrograms.Advice(written.Word) is { } advice
            ? throw new MistakeException(MistakeKind.UnknownName, source, written.Offset, $"there is no \"{written.Word}\" here", advice)
            : throw new MistakeException(new Mistake(MistakeKind.UnknownName, source, written.Offset, $"there is no \"{written.Word}\" here", null)
            {
                Word = written.Word,
                Known = scope.Names,
            });
    }

    private Valued Operation(Written written, Valued left, Valued right)
    {
        switch (written.Word)
        {
            case "+":
                return new(Terms.Sum(Same(written, left, right).Left, right.Term), left.Dimension);
            case "-":
                return new(Terms.Difference(Same(written, left, right).Left, right.Term), left.Dimension);
            case "*":
                return new(Terms.Product(left.Term, right.Term), left.Dimension.Times(right.Dimension));
            case "/":
                return right.Term.Is(0)
                    ? throw new MistakeException(MistakeKind.Meaning, source, written.Offset, "it divides by 0")
                    : new(Terms.Quotient(left.Term, right.Term), left.Dimension.Over(right.Dimension));
            default:
                return Power(written, left, right);
        }
    }

    private Valued Power(Written written, Valued of, Valued power)
    {
        if (!power.Dimension.IsNone)
        {
            throw new MistakeException(MistakeKind.Dimension, source, written.Offset, $"a power is a pure number, but this one is in {power.Dimension}");
        }

        if (of.Dimension.IsNone)
        {
            return new(Terms.Power(of.Term, power.Term), TermDimension.None);
        }

        return power.Term.Operation == Algebra.Operation.Number && Powers.IsProduct(power.Term.Number) && Math.Abs(power.Term.Number) <= 4
            ? new(Terms.Power(of.Term, power.Term), of.Dimension.To((int)power.Term.Number))
            : throw new MistakeException(
                MistakeKind.Dimension, source, written.Offset, $"a value in {of.Dimension} can be raised to whole powers up to 4 only", "divide it by a scale");
    }
}

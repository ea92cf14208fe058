using System.Globalization;
using NeuroForge.Equations.Algebra;

namespace NeuroForge.Equations.Source;

/// <summary>Writes terms as expressions of C# on vectors.</summary>
/// <param name="names">The name of a symbol in the source.</param>
/// <param name="fused">True if products are added with a single rounding.</param>
/// <param name="apart">The functions that are called in a method of their own.</param>
internal sealed class TermPrinter(Func<Symbol, string> names, bool fused, IReadOnlySet<Operation> apart)
{
    private static readonly Operation[] WithoutVector = [Operation.Exprel, Operation.Log1p, Operation.Power];

    /// <summary>The helper methods that the printed terms call.</summary>
    internal HashSet<Operation> Helpers { get; } = [];

    /// <summary>Number of calls of functions that the printed terms make.</summary>
    internal int Calls { get; private set; }

    /// <summary>The expression of a value.</summary>
    internal string Print(Term term) => term.Operation switch
    {
        Operation.Number => Number(term.Number),
        Operation.Symbol => names(term.Symbol!),
        Operation.Sum => Sum(term.Parts[0], term.Parts[1]),
        Operation.Difference => Difference(term.Parts[0], term.Parts[1]),
        Operation.Product => $"{Part(term.Parts[0])} * {Part(term.Parts[1])}",
        Operation.Quotient => $"{Part(term.Parts[0])} / {Part(term.Parts[1])}",
        Operation.Negation => $"-{Part(term.Parts[0])}",
        Operation.Choice => $"T.Select({Print(term.Parts[0])}, {Print(term.Parts[1])}, {Print(term.Parts[2])})",
        Operation.Less => Comparison(term, "<", ">"),
        Operation.LessOrEqual => Comparison(term, "<=", ">="),
        Operation.And => $"{Part(term.Parts[0])} & {Part(term.Parts[1])}",
        Operation.Or => $"{Part(term.Parts[0])} | {Part(term.Parts[1])}",
        Operation.Not => $"!{Part(term.Parts[0])}",
        _ => Call(term),
    };

    /// <summary>The expression of a value as a part of another: in parentheses if it is an operation.</summary>
    internal string Part(Term term) => IsOperation(term) ? $"({Print(term)})" : Print(term);

    /// <summary>A number as C# writes it. Products of numbers may be too large, which shows when the model runs.</summary>
    internal static string Number(double number)
    {
        if (!double.IsFinite(number))
        {
            return double.IsNaN(number) ? "double.NaN" : number > 0 ? "double.PositiveInfinity" : "double.NegativeInfinity";
        }

        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().IndexOfAny('.', 'E') < 0 ? text + ".0" : text;
    }

    /// <summary>A comparison, with the constant on the right.</summary>
    private string Comparison(Term term, string less, string greater) => term.Parts[0].IsConstant
        ? $"{Part(term.Parts[1])} {greater} {Part(term.Parts[0])}"
        : $"{Part(term.Parts[0])} {less} {Part(term.Parts[1])}";

    private string Call(Term call)
    {
        Calls++;
        var isHelper = WithoutVector.Contains(call.Operation) || apart.Contains(call.Operation);
        if (isHelper)
        {
            Helpers.Add(call.Operation);
        }

        return $"{(isHelper ? "" : "T.")}{call.Operation}({string.Join(", ", call.Parts.Select(Print))})";
    }

    private bool IsOperation(Term term) => term.Operation switch
    {
        Operation.Number => term.Number < 0,
        Operation.Sum => !fused || (term.Parts[0].Operation != Operation.Product && term.Parts[1].Operation != Operation.Product),
        Operation.Difference => !fused || (term.Parts[0].Operation != Operation.Product && term.Parts[1].Operation != Operation.Product),
        Operation.Product or Operation.Quotient or Operation.Negation or Operation.Less or Operation.LessOrEqual => true,
        Operation.And or Operation.Or => true,
        _ => false,
    };

    private string Sum(Term left, Term right)
    {
        var product = left.Operation == Operation.Product ? left : right;
        return fused && product.Operation == Operation.Product
            ? $"T.Fma({Print(product.Parts[0])}, {Print(product.Parts[1])}, {Print(ReferenceEquals(product, left) ? right : left)})"
            : $"{Part(left)} + {Part(right)}";
    }

    private string Difference(Term left, Term right)
    {
        if (fused && left.Operation == Operation.Product)
        {
            return $"T.Fma({Print(left.Parts[0])}, {Print(left.Parts[1])}, {Print(Terms.Negation(right))})";
        }

        return fused && right.Operation == Operation.Product
            ? $"T.Fma({Print(Terms.Negation(right.Parts[0]))}, {Print(right.Parts[1])}, {Print(left)})"
            : $"{Part(left)} - {Part(right)}";
    }
}

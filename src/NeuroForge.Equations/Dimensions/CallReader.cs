using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Syntax;
using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Dimensions;

/// <summary>Reads functions.</summary>
/// <param name="source">The statement.</param>
/// <param name="scope">The names that it may use.</param>
/// <param name="terms">Reads the arguments.</param>
internal sealed class CallReader(SourceText source, IScope scope, TermReader terms)
{
    /// <summary>The value of a function.</summary>
    /// <exception cref="MistakeException">There is no such function, or its arguments are not possible.</exception>
    internal Valued Value(Written call)
    {
        var arguments = call.Parts;
        switch (call.Word)
        {
            case Functions.Choice:
                Require(call, 3, "a condition, a value if it is true, and a value if it is false");
                var condition = terms.Condition(arguments[0]);
                var (first, second) = (terms.Value(arguments[1]), terms.Value(arguments[2]));
                return new(Terms.Choice(condition, terms.Same(call, first, second).Left, second.Term), first.Dimension);
            case Functions.Clip:
                Require(call, 3, "a value, its lower and its upper limit");
                return Extreme(call, Operation.Min, Extreme(call, Operation.Max, terms.Value(arguments[0]), arguments[1]), arguments[2]);
            case Functions.Noise:
                Require(call, 0, "no values");
                return scope.Noise() ?? throw new MistakeException(
                    MistakeKind.Meaning, source, call.Offset, "noise is not possible here", "add it to the right side of a differential equation");
            case Functions.Before:
                Require(call, 1, "the name of a trace of spikes");
                var trace = arguments[0];
                return (trace.Kind == WrittenKind.Name ? scope.Before(trace.Word, source, trace.Offset) : null) ?? throw new MistakeException(
                    MistakeKind.Meaning, source, trace.Offset, "this is not a trace of spikes, which is a state of a synapse rule");
            case "abs":
                Require(call, 1, "one value");
                var of = terms.Value(arguments[0]);
                return new(Terms.Function(Operation.Abs, of.Term), of.Dimension);
            case "sqrt":
                Require(call, 1, "one value");
                return Root(call, terms.Value(arguments[0]));
            default:
                return Named(call);
        }
    }

    private Valued Named(Written call)
    {
        if (Functions.OfSeveral.TryGetValue(call.Word, out var extreme))
        {
            if (call.Parts.Count < 2)
            {
                throw Wrong(call, "two or more values");
            }

            return call.Parts.Skip(1).Aggregate(terms.Value(call.Parts[0]), (value, next) => Extreme(call, extreme, value, next));
        }

        if (Functions.OfPure.TryGetValue(call.Word, out var function))
        {
            Require(call, 1, "one value");
            return new(Terms.Function(function, terms.Pure(call.Parts[0], call.Word)), TermDimension.None);
        }

        if (scope.Find(call.Word, source, call.Offset) is not null)
        {
            throw new MistakeException(
                MistakeKind.Syntax, source, call.Offset, $"\"{call.Word}\" is not a function", $"for a product write {call.Word} * (...)");
        }

        if (OtherPrograms.Advice(call.Word) is { } advice)
        {
            throw new MistakeException(MistakeKind.UnknownName, source, call.Offset, $"there is no function \"{call.Word}\"", advice);
        }

        throw new MistakeException(new Mistake(MistakeKind.UnknownName, source, call.Offset, $"there is no function \"{call.Word}\"", null)
        {
            Word = call.Word,
            Known = Functions.Names,
        });
    }

    private Valued Root(Written call, Valued of) => of.Dimension.Root() is { } root
        ? new(Terms.Function(Operation.Sqrt, of.Term), root)
        : throw new MistakeException(MistakeKind.Dimension, source, call.Offset, $"there is no square root of a value in {of.Dimension}");

    private Valued Extreme(Written call, Operation function, Valued value, Written next)
    {
        var other = terms.Value(next);
        return new(Terms.Extreme(function, terms.Same(call, value, other).Left, other.Term), value.Dimension);
    }

    private void Require(Written call, int count, string expected)
    {
        if (call.Parts.Count != count)
        {
            throw Wrong(call, expected);
        }
    }

    private MistakeException Wrong(Written call, string expected) =>
        new(MistakeKind.Syntax, source, call.Offset, $"{call.Word} takes {expected}, but has {call.Parts.Count} values");
}

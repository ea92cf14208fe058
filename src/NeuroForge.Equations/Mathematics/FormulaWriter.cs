using System.Globalization;
using NeuroForge.Equations.Dimensions;
using NeuroForge.Equations.Syntax;

namespace NeuroForge.Equations.Mathematics;

/// <summary>Writes statements of a checked model as mathematics.</summary>
internal static class FormulaWriter
{
    private const int Comparing = 1;
    private const int Adding = 2;
    private const int Multiplying = 3;
    private const int Raising = 4;

    /// <summary>The formulas of a model, in the order in which they are written.</summary>
    internal static IReadOnlyList<ModelFormula> Write(IEnumerable<WrittenFormula> texts)
    {
        var parser = new Parser(_ => false); // in a checked model no unit after a number is a name
        return [.. texts.Select(text => new ModelFormula(text.When, Formula(parser, text)))];
    }

    private static MathNode Formula(Parser parser, WrittenFormula text)
    {
        if (text.Form is FormulaForm.Condition or FormulaForm.Value)
        {
            return Part(text.Form == FormulaForm.Value ? parser.Value(text.Text) : parser.Condition(text.Text), 0);
        }

        var statement = parser.Statement(text.Text);
        var target = MathSymbols.Name(statement.Target);
        return statement.Kind == StatementKind.Rate
            ? MathNode.Row(new("mfrac", Differential(target), Differential(MathNode.Of("mi", "t"))), MathSymbols.Sign("="), Part(statement.Right, 0))
            : MathNode.Row(target, MathSymbols.Sign(text.Form == FormulaForm.Equation ? "=" : "\u2190"), Part(statement.Value, 0));
    }

    private static MathNode Differential(MathNode of) => MathNode.Row(MathNode.Of("mi", "d"), of);

    /// <summary>A part of a statement, in parentheses if it binds less than what surrounds it.</summary>
    private static MathNode Part(Written written, int around)
    {
        var (node, binding) = Bound(written);
        return binding >= around ? node : Enclosed("(", node, ")");
    }

    private static (MathNode Node, int Binding) Bound(Written written) => written.Kind switch
    {
        WrittenKind.Number => (Number(written.Number), Raising + 1),
        WrittenKind.Quantity => (MathNode.Row(Number(written.Number), MathNode.Of("mtext", "\u00A0" + written.Word)), Multiplying),
        WrittenKind.Name => (MathSymbols.Name(written.Word), Raising + 1),
        WrittenKind.Negation => (MathNode.Row(MathSymbols.Sign("-"), Part(written.Parts[0], Multiplying)), Multiplying),
        WrittenKind.Operation => Operation(written.Word, written.Parts[0], written.Parts[1]),
        WrittenKind.Call => (Call(written), written.Word == "exp" ? Raising : Raising + 1),
        WrittenKind.Opposite => (MathNode.Row(MathSymbols.Sign("not"), Part(written.Parts[0], Raising)), Comparing),
        WrittenKind.Connection => (Between(written, Comparing), 0),
        _ => (Between(written, Adding), Comparing),
    };

    private static (MathNode Node, int Binding) Operation(string sign, Written left, Written right) => sign switch
    {
        "/" => (new("mfrac", Part(left, 0), Part(right, 0)), Multiplying),
        "^" => (new("msup", Part(left, Raising + 1), Part(right, 0)), Raising),
        "*" => (MathNode.Row(Part(left, Multiplying), MathSymbols.Sign("*"), Right(right, Multiplying)), Multiplying),
        "+" => (MathNode.Row(Part(left, Adding), MathSymbols.Sign("+"), Right(right, Adding)), Adding),
        _ => (MathNode.Row(Part(left, Adding), MathSymbols.Sign("-"), Right(right, Multiplying)), Adding),
    };

    /// <summary>A part that follows an operator, in parentheses also if it begins with a sign.</summary>
    private static MathNode Right(Written written, int around) => BeginsWithSign(written) ? Enclosed("(", Part(written, 0), ")") : Part(written, around);

    private static bool BeginsWithSign(Written written) =>
        written.Kind == WrittenKind.Negation || (written is { Kind: WrittenKind.Operation, Word: "+" or "-" or "*" } && BeginsWithSign(written.Parts[0]));

    private static MathNode Between(Written written, int binding) =>
        MathNode.Row(Part(written.Parts[0], binding), MathSymbols.Sign(written.Word), Part(written.Parts[1], binding));

    private static MathNode Call(Written call)
    {
        var values = call.Parts.Select(part => Part(part, 0)).ToList();
        return (call.Word, values) switch
        {
            ("exp", [var power]) => new("msup", MathNode.Of("mi", "e"), power),
            ("sqrt", [var of]) => new("msqrt", of),
            ("abs", [var of]) => Enclosed("|", of, "|"),
            ("floor", [var of]) => Enclosed("\u230A", of, "\u230B"),
            ("log", [var of]) => MathNode.Row(MathNode.Of("mi", "ln"), Enclosed("(", of, ")")),
            (Functions.Noise, []) => MathNode.Row(MathNode.Of("mi", "\u03BE"), Enclosed("(", MathNode.Of("mi", "t"), ")")),
            (Functions.Choice, [var condition, var first, var second]) =>
                MathNode.Row(MathSymbols.Sign("{"), new("mtable", Case(first, "if", condition), Case(second, "otherwise"))),
            _ => MathNode.Row(MathNode.Of("mi", call.Word), Enclosed("(", Listed(values), ")")),
        };
    }

    private static MathNode Case(MathNode value, string word, params IReadOnlyList<MathNode> condition) =>
        new("mtr", new MathNode("mtd", value), new MathNode("mtd", [MathNode.Of("mtext", word + "\u00A0"), .. condition]));

    private static MathNode Listed(List<MathNode> values) =>
        MathNode.Row([.. values.SelectMany((value, index) => index == 0 ? [value] : new[] { MathSymbols.Sign(","), value })]);

    private static MathNode Enclosed(string open, MathNode inner, string close) => MathNode.Row(MathSymbols.Sign(open), inner, MathSymbols.Sign(close));

    private static MathNode Number(double number) => MathNode.Of("mn", number.ToString("R", CultureInfo.InvariantCulture));
}

using System.Globalization;
using NeuroForge.Equations.Text;
using NeuroForge.Units;

namespace NeuroForge.Equations.Syntax;

/// <summary>
/// Reads conditions and values into a tree: <c>condition = either {or either}</c>, <c>either = test {and test}</c>, <c>test = not test | sum [compare
/// sum]</c>, <c>sum = product {(+|-) product}</c>, <c>product = factor {(*|/) factor}</c>, <c>factor = -factor | value [^ factor]</c>; a value is a number
/// with or without unit, a name, a function, or a condition or sum in parentheses.
/// </summary>
/// <param name="tokens">The tokens.</param>
/// <param name="isDeclared">True for the names that the model declares, which are not units after a number.</param>
internal sealed class TermParser(TokenReader tokens, Func<string, bool> isDeclared)
{
    private static readonly string[] Comparisons = ["<", "<=", ">", ">="];

    /// <summary>The value, unless it is a condition.</summary>
    /// <exception cref="MistakeException">It is a condition.</exception>
    internal static Written NoCondition(TokenReader tokens, Written value) => value.IsCondition
        ? throw tokens.Mistake(value.Offset, "this is a condition, not a value", "write where(condition, value if true, value if false)")
        : value;

    /// <summary>Reads a condition or a value.</summary>
    /// <exception cref="MistakeException">There is none.</exception>
    internal Written AnyOf()
    {
        tokens.Enter();
        var left = AllOf();
        while (tokens.Current is { Kind: TokenKind.Name, Text: "or" })
        {
            var sign = tokens.Take();
            left = new(WrittenKind.Connection, sign.Offset, "or", Required(left, sign), Required(AllOf(), sign));
        }

        tokens.Leave();
        return left;
    }

    private Written AllOf()
    {
        var left = Test();
        while (tokens.Current is { Kind: TokenKind.Name, Text: "and" })
        {
            var sign = tokens.Take();
            left = new(WrittenKind.Connection, sign.Offset, "and", Required(left, sign), Required(Test(), sign));
        }

        return left;
    }

    private Written Test()
    {
        if (tokens.Current is { Kind: TokenKind.Name, Text: "not" })
        {
            tokens.Enter();
            var sign = tokens.Take();
            var opposite = new Written(WrittenKind.Opposite, sign.Offset, "not", Required(Test(), sign));
            tokens.Leave();
            return opposite;
        }

        var left = Sum();
        if (tokens.Current.Is("==") || tokens.Current.Is("!="))
        {
            throw tokens.Mistake(
                tokens.Current, $"{tokens.Current.InWords} is not possible: computed numbers are rarely equal", "write < <= > or >=");
        }

        if (tokens.Current.Kind != TokenKind.Sign || !Comparisons.Contains(tokens.Current.Text))
        {
            return left;
        }

        var comparison = tokens.Take();
        return new(WrittenKind.Comparison, comparison.Offset, comparison.Text, NoCondition(tokens, left), NoCondition(tokens, Sum()));
    }

    private Written Required(Written condition, Token sign) =>
        condition.IsCondition ? condition : throw tokens.Mistake(condition.Offset, $"{sign.InWords} needs conditions, but this is a value");

    private Written Sum()
    {
        var left = Product();
        while (tokens.Current.Is("+") || tokens.Current.Is("-"))
        {
            left = Operation(left, Product);
        }

        return left;
    }

    private Written Product()
    {
        var left = Factor();
        while (tokens.Current.Is("*") || tokens.Current.Is("/"))
        {
            left = tokens.Following.Is("*")
                ? throw tokens.Mistake(tokens.Current, "\"**\" is not an operator", "write ^ for a power")
                : Operation(left, Factor);
        }

        return left;
    }

    private Written Factor()
    {
        if (tokens.Current.Is("-") || tokens.Current.Is("+"))
        {
            tokens.Enter();
            var sign = tokens.Take();
            var of = NoCondition(tokens, Factor());
            tokens.Leave();
            return sign.Text == "-" ? new(WrittenKind.Negation, sign.Offset, "-", of) : of;
        }

        var value = Value();
        if (!tokens.Current.Is("^"))
        {
            return value;
        }

        tokens.Enter();
        var power = Operation(value, Factor);
        tokens.Leave();
        return power;
    }

    private Written Operation(Written left, Func<Written> right)
    {
        var sign = tokens.Take();
        return new(WrittenKind.Operation, sign.Offset, sign.Text, NoCondition(tokens, left), NoCondition(tokens, right()));
    }

    private Written Value()
    {
        if (tokens.Current.Is("("))
        {
            tokens.Take();
            var inner = AnyOf();
            tokens.Expect(")");
            return inner;
        }

        if (tokens.Current.Kind == TokenKind.Number)
        {
            return Number(tokens.Take());
        }

        if (tokens.Current is not { Kind: TokenKind.Name, Text: not ("and" or "or" or "not") })
        {
            throw tokens.Unexpected("a number, a name or \"(\"");
        }

        var name = tokens.Take();
        return tokens.Current.Is("(") ? Call(name) : new(WrittenKind.Name, name.Offset, name.Text);
    }

    private Written Call(Token name)
    {
        tokens.Expect("(");
        var arguments = new List<Written>();
        while (!tokens.Current.Is(")"))
        {
            if (arguments.Count > 0)
            {
                tokens.Expect(",");
            }

            arguments.Add(AnyOf());
        }

        tokens.Expect(")");
        return new(WrittenKind.Call, name.Offset, name.Text, 0, arguments);
    }

    /// <summary>A number, and the unit that follows it: one symbol, and a whole power if ^ and digits follow.</summary>
    private Written Number(Token digits)
    {
        if (!double.TryParse(digits.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            throw tokens.Mistake(digits, $"{digits.InWords} is not a number");
        }

        if (tokens.Current is not { Kind: TokenKind.Name, Text: not ("and" or "or") })
        {
            return new(WrittenKind.Number, digits.Offset, "", number, []);
        }

        var symbol = tokens.Take();
        if (!Unit.TryParse(symbol.Text, out _))
        {
            throw tokens.Mistake(symbol, $"{symbol.InWords} after a number is not a unit", $"for a product write {digits.Text} * {symbol.Text}");
        }

        if (isDeclared(symbol.Text))
        {
            throw tokens.Mistake(
                symbol,
                $"{symbol.InWords} after a number could be a unit or the model's own {symbol.Text}",
                $"write {digits.Text} * {symbol.Text}, or rename it");
        }

        var unit = symbol.Text;
        if (tokens.Current.Is("^") && tokens.Following is { Kind: TokenKind.Number, Text: var power } && Unit.TryParse($"{unit}^{power}", out _))
        {
            tokens.Take();
            tokens.Take();
            unit = $"{unit}^{power}";
        }

        return new(WrittenKind.Quantity, digits.Offset, unit, number, []);
    }
}

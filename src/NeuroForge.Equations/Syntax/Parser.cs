using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Syntax;

/// <summary>Reads statements, conditions and values of a model.</summary>
/// <param name="isDeclared">True for the names that the model declares, which are not units after a number.</param>
internal sealed class Parser(Func<string, bool> isDeclared)
{
    /// <summary>Reads a statement.</summary>
    /// <exception cref="MistakeException">The text is not a statement.</exception>
    internal Statement Statement(SourceText source)
    {
        var tokens = new TokenReader(source);
        var target = tokens.Take(TokenKind.Name, "the name of a state or of a value");
        if (tokens.Current.Is("/") && target.Text is ['d', _, ..])
        {
            tokens.Take();
            return Rate(tokens, target);
        }

        if (tokens.Current.Is("'"))
        {
            throw tokens.Mistake(tokens.Current, "the sign ' is not used", $"write d{target.Text}/dt = ...");
        }

        if (tokens.Current is not { Kind: TokenKind.Sign, Text: "+=" or "-=" or "*=" or "/=" })
        {
            tokens.Expect("=");
            var assigned = Value(tokens);
            return new(source, StatementKind.Assignment, target.Text, target.Offset, assigned, "=", assigned);
        }

        var sign = tokens.Take();
        var right = Value(tokens);
        var old = new Written(WrittenKind.Name, target.Offset, target.Text);
        var value = new Written(WrittenKind.Operation, sign.Offset, sign.Text[..1], old, right);
        return new(source, StatementKind.Change, target.Text, target.Offset, value, sign.Text, right);
    }

    /// <summary>Reads a condition, such as a threshold.</summary>
    /// <exception cref="MistakeException">The text is not a condition.</exception>
    internal Written Condition(SourceText source)
    {
        var tokens = new TokenReader(source);
        var condition = Whole(tokens);
        return condition.IsCondition
            ? condition
            : throw tokens.Mistake(condition.Offset, "this is a value, not a condition", "write a comparison, such as v > v_t");
    }

    /// <summary>Reads a value.</summary>
    /// <exception cref="MistakeException">The text is not a value.</exception>
    internal Written Value(SourceText source) => Value(new TokenReader(source));

    private Statement Rate(TokenReader tokens, Token target)
    {
        var time = tokens.Take(TokenKind.Name, "dt");
        if (time.Text != "dt")
        {
            throw tokens.Mistake(time, $"\"{target.Text}/{time.Text}\" is not a derivative with respect to time", $"write {target.Text}/dt");
        }

        tokens.Expect("=");
        var right = Value(tokens);
        return new(tokens.Source, StatementKind.Rate, target.Text[1..], target.Offset + 1, right, "=", right);
    }

    private Written Value(TokenReader tokens) => TermParser.NoCondition(tokens, Whole(tokens));

    private Written Whole(TokenReader tokens)
    {
        var whole = new TermParser(tokens, isDeclared).AnyOf();
        return tokens.Current.Kind == TokenKind.End ? whole : throw tokens.Unexpected("an operator or the end");
    }
}

using System.Globalization;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Computing;

/// <summary>
/// Reads a formula into a tree: <c>sum = product {(+|-) product}</c>, <c>product = factor {(*|/) factor}</c>, <c>factor = -factor | power</c>,
/// <c>power = value [^ factor]</c>, and a value is a number with its unit, a name, a function or a sum in parentheses.
/// </summary>
internal sealed class FormulaParser
{
    /// <summary>The first character of a formula.</summary>
    internal const char Mark = '=';

    /// <summary>The greatest depth of nested parts: a tree is walked by recursion.</summary>
    private const int Deepest = 100;

    private readonly string _text;
    private int _at;
    private int _depth;

    private FormulaParser(string text) => (_text, _at) = (text, 1);

    /// <summary>True if a text is a formula.</summary>
    internal static bool IsFormula(string text) => text.Length > 0 && text[0] == Mark;

    /// <summary>Reads a formula.</summary>
    /// <param name="text">The text, with its mark.</param>
    /// <exception cref="FormulaException">The text is not a formula.</exception>
    internal static Expression Parse(string text)
    {
        var parser = new FormulaParser(text);
        var sum = parser.Sum();
        return parser.Next() == '\0' ? sum : throw parser.Unexpected();
    }

    private Expression Sum()
    {
        Enter();
        var left = Product();
        while (Next() is '+' or '-')
        {
            var at = _at;
            left = new OperationExpression(at, _text[_at++], left, Product());
        }

        _depth--;
        return left;
    }

    private Expression Product()
    {
        var left = Factor();
        while (Next() is '*' or '/')
        {
            var at = _at;
            left = new OperationExpression(at, _text[_at++], left, Factor());
        }

        return left;
    }

    private Expression Factor()
    {
        if (Next() is not ('-' or '+'))
        {
            return Power();
        }

        Enter();
        var (at, sign) = (_at, _text[_at++]);
        var of = Factor();
        _depth--;
        return sign == '-' ? new NegationExpression(at, of) : of;
    }

    private Expression Power()
    {
        var value = Value();
        if (Next() != '^')
        {
            return value;
        }

        Enter();
        var at = _at++;
        var power = Factor();
        _depth--;
        return new OperationExpression(at, '^', value, power);
    }

    private Expression Value()
    {
        var next = Next();
        if (next == '(')
        {
            _at++;
            var sum = Sum();
            Expect(')');
            return sum;
        }

        return char.IsAsciiDigit(next) || next == '.' ? Number()
            : next == '$' || IsLetter(next) ? Name()
            : throw Unexpected();
    }

    /// <summary>A number, and the unit that follows it: one symbol with a power, such as <c>ms</c> or <c>mV^2</c>.</summary>
    private NumberExpression Number()
    {
        var at = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || _text[_at] == '.' || IsExponent()))
        {
            _at++;
        }

        var digits = _text.AsSpan(at, _at - at);
        if (!double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            throw new FormulaException(at, $"\"{digits}\" is not a number");
        }

        if (!IsLetter(Next()))
        {
            return new(at, Computed.Pure(number));
        }

        var begin = _at;
        var symbol = Word();
        if (_at + 1 < _text.Length && _text[_at] == '^' && (char.IsAsciiDigit(_text[_at + 1]) || _text[_at + 1] == '-'))
        {
            symbol += _text[_at..(_at + (_text[_at + 1] == '-' ? 3 : 2))];
            _at += symbol.Length - symbol.IndexOf('^', StringComparison.Ordinal);
        }

        return Unit.TryParse(symbol, out var unit)
            ? new(at, Computed.Of(new Quantity(number, unit)))
            : throw new FormulaException(begin, $"\"{symbol}\" is not a unit; write * between a number and a parameter");
    }

    private bool IsExponent()
    {
        var (sign, e) = (_text[_at] is '+' or '-', _text[_at] is 'e' or 'E');
        return (sign && _text[_at - 1] is 'e' or 'E' && char.IsAsciiDigit(At(_at + 1)))
            || (e && (char.IsAsciiDigit(At(_at + 1)) || (At(_at + 1) is '+' or '-' && char.IsAsciiDigit(At(_at + 2)))));
    }

    private Expression Name()
    {
        var at = _at;
        var isParameter = _text[_at] == '$';
        _at += isParameter ? 1 : 0;
        if (!IsLetter(At(_at)))
        {
            throw Unexpected();
        }

        var name = Word();
        if (isParameter || Next() != '(')
        {
            return new NameExpression(at, name, isParameter);
        }

        _at++;
        var arguments = new List<Expression>();
        do
        {
            arguments.Add(Sum());
        }
        while (Next() == ',' && _at++ >= 0);

        Expect(')');
        return new CallExpression(at, name, arguments);
    }

    private string Word()
    {
        var begin = _at;
        while (IsLetter(At(_at)) || char.IsAsciiDigit(At(_at)))
        {
            _at++;
        }

        return _text[begin.._at];
    }

    /// <summary>The next character that is no space; the character 0 at the end.</summary>
    private char Next()
    {
        while (At(_at) == ' ')
        {
            _at++;
        }

        return At(_at);
    }

    private char At(int index) => index < _text.Length ? _text[index] : '\0';

    private void Expect(char sign)
    {
        if (Next() != sign)
        {
            throw Unexpected($", where \"{sign}\" is expected");
        }

        _at++;
    }

    private void Enter()
    {
        if (++_depth > Deepest)
        {
            throw new FormulaException(_at, $"it is nested more than {Deepest} deep");
        }
    }

    private FormulaException Unexpected(string expected = ", where a number, a name or \"(\" is expected") => _at < _text.Length
        ? new(_at, $"\"{_text[_at]}\" is not possible here{expected}")
        : new(_at, $"it ends too early{expected}");

    private static bool IsLetter(char c) => char.IsAsciiLetter(c) || c is '_' or '\u00B5' or '\u03BC';
}

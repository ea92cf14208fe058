using NeuroForge.Equations.Algebra;

namespace NeuroForge.Equations.Source;

/// <summary>Statements that compute values. What several of them need, and what the model names, is computed once, in a variable of its own.</summary>
/// <param name="identifiers">Names the variables.</param>
/// <param name="named">The name of a term; null if it has none.</param>
/// <param name="apart">The functions that are called in a method of their own.</param>
internal sealed class Block(Identifiers identifiers, Func<Term, string?> named, IReadOnlySet<Operation> apart)
{
    private readonly List<(string Local, Term Term)> _values = [];
    private readonly Dictionary<Term, int> _uses = [];
    private readonly Dictionary<Term, Term> _locals = [];
    private readonly Dictionary<Symbol, string> _names = [];
    private readonly List<string> _lines = [];

    /// <summary>Adds a value.</summary>
    /// <param name="local">The text before the expression, such as <c>var v = </c>.</param>
    /// <param name="term">The value.</param>
    internal void Add(string local, Term term)
    {
        _values.Add((local, term));
        Count(term);
    }

    /// <summary>Writes the statements.</summary>
    /// <param name="names">The names of symbols.</param>
    /// <param name="helpers">Receives the helper methods that the statements call.</param>
    internal IReadOnlyList<string> Write(Func<Symbol, string> names, ISet<Operation> helpers)
    {
        var printer = new TermPrinter(symbol => _names.GetValueOrDefault(symbol) ?? names(symbol), fused: true, apart);
        foreach (var (local, term) in _values)
        {
            var reduced = Extract(term, printer);
            _lines.Add($"{local}{printer.Print(reduced)};");
        }

        helpers.UnionWith(printer.Helpers);
        return _lines;
    }

    private void Count(Term term)
    {
        if (term.IsPlain)
        {
            return;
        }

        _uses[term] = _uses.GetValueOrDefault(term) + 1;
        if (_uses[term] == 1)
        {
            foreach (var part in term.Parts)
            {
                Count(part);
            }
        }
    }

    private Term Extract(Term term, TermPrinter printer)
    {
        if (term.IsPlain)
        {
            return term;
        }

        if (_locals.TryGetValue(term, out var known))
        {
            return known;
        }

        var reduced = Terms.With(term, [.. term.Parts.Select(part => Extract(part, printer))]);
        var name = named(term);
        if ((name is null && _uses.GetValueOrDefault(term) < 2) || reduced.IsPlain || IsSign(reduced))
        {
            return reduced;
        }

        var symbol = new Symbol(name ?? "part", SymbolRole.Local);
        _names[symbol] = identifiers.Local(symbol.Name);
        _lines.Add($"var {_names[symbol]} = {printer.Print(reduced)};");
        return _locals[term] = Terms.Of(symbol);
    }

    private static bool IsSign(Term term) => term.Operation == Operation.Negation && term.Parts[0].IsPlain;
}

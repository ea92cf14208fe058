using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Dimensions;
using NeuroForge.Equations.Syntax;
using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Models;

/// <summary>The names of a model that its statements may use; named values are read when they are needed, in any order.</summary>
internal sealed class EquationScope : IScope
{
    private readonly Dictionary<string, Valued> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedValue> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _impossible = new(StringComparer.Ordinal);
    private readonly List<string> _reading = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly List<Symbol> _noises = [];
    private readonly Dictionary<string, Valued> _before = new(StringComparer.Ordinal);
    private readonly List<(string Name, SourceText Text, int Offset)> _usesBefore = [];

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => [.. _known.Keys, .. _statements.Keys];

    /// <summary>The sources of white noise.</summary>
    internal IReadOnlyList<Symbol> Noises => _noises;

    /// <summary>The named values that have been read.</summary>
    internal IReadOnlyCollection<NamedValue> Values => _values.Values;

    /// <summary>The places that use the value of a state before the spikes of a step.</summary>
    internal IReadOnlyList<(string Name, SourceText Text, int Offset)> UsesBefore => _usesBefore;

    /// <summary>True if a statement uses a name.</summary>
    internal bool IsUsed(string name) => _used.Contains(name);

    /// <summary>Marks a name as used.</summary>
    internal void Use(string name) => _used.Add(name);

    /// <summary>Adds a quantity.</summary>
    internal void Add(string name, Valued value)
    {
        _impossible.Remove(name);
        _known[name] = value;
    }

    /// <summary>Adds a name that has no value in equations.</summary>
    /// <param name="name">The name.</param>
    /// <param name="reason">The reason.</param>
    internal void Refuse(string name, string reason) => _impossible[name] = reason;

    /// <summary>Adds a named value.</summary>
    internal void Add(Statement statement) => _statements[statement.Target] = statement;

    /// <inheritdoc/>
    public Valued? Find(string name, SourceText source, int offset)
    {
        _used.Add(name);
        if (_impossible.TryGetValue(name, out var reason))
        {
            throw new MistakeException(MistakeKind.Meaning, source, offset, $"\"{name}\" {reason}");
        }

        return _known.TryGetValue(name, out var value) ? value
            : _values.TryGetValue(name, out var named) ? named.Value
            : _statements.TryGetValue(name, out var statement) ? Read(statement, source, offset)
            : null;
    }

    /// <summary>Adds the value that a state had before the spikes of a step.</summary>
    internal void AddBefore(string name, Valued value) => _before[name] = value;

    /// <inheritdoc/>
    public Valued? Before(string name, SourceText source, int offset)
    {
        if (!_before.TryGetValue(name, out var value))
        {
            return null;
        }

        _used.Add(name);
        _usesBefore.Add((name, source, offset));
        return value;
    }

    /// <inheritdoc/>
    public Valued? Noise()
    {
        _noises.Add(new($"noise_{_noises.Count + 1}", SymbolRole.Noise));
        return new(Terms.Of(_noises[^1]), TermDimension.Noise);
    }

    /// <summary>Reads a named value, also if nothing uses it.</summary>
    /// <exception cref="MistakeException">It has a mistake.</exception>
    internal NamedValue Read(Statement statement)
    {
        if (!_values.TryGetValue(statement.Target, out var known))
        {
            Read(statement, statement.Source, statement.Offset);
            known = _values[statement.Target];
        }

        return known;
    }

    /// <summary>Warns of parameters and named values that no statement uses.</summary>
    internal void CheckUses(IEnumerable<DeclaredQuantity> parameters, Mistakes mistakes)
    {
        foreach (var parameter in parameters.Where(p => !IsUsed(p.Name)))
        {
            mistakes.Add(
                MistakeKind.Unused, parameter.Source.Name, 0, $"the parameter \"{parameter.Name}\" is not used", "use it in an equation, or remove it");
        }

        foreach (var value in Values.Where(v => !IsUsed(v.Name)))
        {
            mistakes.Add(MistakeKind.Unused, value.Statement.Source, value.Statement.Offset, $"the value \"{value.Name}\" is not used", "remove it");
        }
    }

    private Valued Read(Statement statement, SourceText source, int offset)
    {
        if (_reading.Contains(statement.Target))
        {
            throw new MistakeException(
                MistakeKind.Meaning, source, offset, $"\"{statement.Target}\" is computed from itself: {string.Join(", ", _reading.Append(statement.Target))}");
        }

        _reading.Add(statement.Target);
        try
        {
            var value = new TermReader(statement.Source, this).Value(statement.Value);
            _values[statement.Target] = new(statement, value);
            return value;
        }
        finally
        {
            _reading.Remove(statement.Target);
        }
    }
}

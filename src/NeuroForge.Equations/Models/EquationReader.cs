using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Dimensions;
using NeuroForge.Equations.Syntax;
using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Models;

/// <summary>Reads differential equations and named values.</summary>
/// <param name="states">The states.</param>
/// <param name="names">The names of the model.</param>
/// <param name="scope">The names that equations may use.</param>
/// <param name="mistakes">Receives the mistakes.</param>
internal sealed class EquationReader(IReadOnlyList<DeclaredQuantity> states, ModelNames names, EquationScope scope, Mistakes mistakes)
{
    private readonly Dictionary<string, StateRate> _rates = new(StringComparer.Ordinal);

    /// <summary>The equations, in the order of the states.</summary>
    internal IReadOnlyList<StateRate> Rates => [.. states.Where(s => _rates.ContainsKey(s.Name)).Select(s => _rates[s.Name])];

    /// <summary>Reads the statements.</summary>
    internal void Read(IReadOnlyList<SourceText> sources)
    {
        var parser = new Parser(names.Has);
        var statements = sources.Select(source => mistakes.Try(() => parser.Statement(source))).OfType<Statement>().ToList();
        foreach (var statement in statements.Where(s => s.Kind == StatementKind.Assignment))
        {
            Declare(statement);
        }

        foreach (var statement in statements)
        {
            mistakes.Try(() => Read(statement));
        }
    }

    private void Declare(Statement statement)
    {
        if (states.Any(s => s.Name == statement.Target))
        {
            mistakes.Add(
                MistakeKind.Meaning,
                statement.Source,
                statement.Offset,
                $"\"{statement.Target}\" is a state, which has a differential equation",
                $"write d{statement.Target}/dt = ..., or remove it from the states for a value that follows from others");
        }
        else if (names.Declare(new(statement.Target, statement.Source.Origin), "value"))
        {
            scope.Add(statement);
        }
    }

    private object? Read(Statement statement)
    {
        switch (statement.Kind)
        {
            case StatementKind.Change:
                throw new MistakeException(
                    MistakeKind.Meaning,
                    statement.Source,
                    statement.Offset,
                    $"\"{statement.Sign}\" is for events",
                    "in equations write dv/dt = ... or name = ...");
            case StatementKind.Assignment:
                return names.Has(statement.Target) && states.All(s => s.Name != statement.Target) ? scope.Read(statement) : null;
            default:
                return Rate(statement);
        }
    }

    private StateRate Rate(Statement statement)
    {
        var state = states.FirstOrDefault(s => s.Name == statement.Target) ?? throw new MistakeException(
            new Mistake(MistakeKind.UnknownName, statement.Source, statement.Offset, $"the model has no state \"{statement.Target}\"", null)
            {
                Word = statement.Target,
                Known = [.. states.Select(s => s.Name)],
            });
        var dimension = state.Dimension.Over(TermDimension.Time);
        var term = new TermReader(statement.Source, scope).Value(statement.Value, dimension, $"d{state.Name}/dt");
        var rate = new StateRate(state, state.Stored(term), statement);
        if (!_rates.TryAdd(state.Name, rate))
        {
            throw new MistakeException(MistakeKind.Meaning, statement.Source, statement.Offset, $"\"{state.Name}\" has two equations");
        }

        foreach (var noise in scope.Noises)
        {
            if (Derivatives.Of(rate.Rate, noise).Has(noise))
            {
                throw new MistakeException(
                    MistakeKind.Meaning,
                    statement.Source,
                    statement.Offset,
                    "noise is added, alone or times a value; it cannot be in a function",
                    "write + sigma * noise()");
            }
        }

        return rate;
    }
}

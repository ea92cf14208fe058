using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Dimensions;
using NeuroForge.Equations.Syntax;
using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Models;

/// <summary>Reads what happens when a spike arrives and when the neuron spikes.</summary>
/// <param name="model">The declared quantities.</param>
/// <param name="names">The names of the model.</param>
/// <param name="scope">The names that statements may use.</param>
/// <param name="mistakes">Receives the mistakes.</param>
internal sealed class EventReader(NeuronEquations model, ModelNames names, EquationScope scope, Mistakes mistakes)
{
    private readonly Parser _parser = new(names.Has);
    private readonly List<string> _assigned = [];

    /// <summary>The values that are added to states when spikes arrive.</summary>
    internal IReadOnlyList<StateChange> Received()
    {
        var changes = new List<StateChange>();
        foreach (var received in model.Neuron.Received)
        {
            var receptor = model.Receptors.FirstOrDefault(r => r.Name == received.Receptor.Text);
            if (receptor is null)
            {
                mistakes.Add(new Mistake(
                    MistakeKind.UnknownName, received.Receptor, 0, $"the model has no receptor \"{received.Receptor.Text}\"", null)
                {
                    Word = received.Receptor.Text,
                    Known = [.. model.Receptors.Select(r => r.Name)],
                });
                continue;
            }

            if (received.Statements.Count == 0)
            {
                mistakes.Add(MistakeKind.Meaning, received.Receptor, 0, "a spike that arrives has no effect", "write \"v += weight\"");
            }

            scope.Add(ModelNames.Weight, receptor.Value);
            changes.AddRange(received.Statements.Select(statement => mistakes.Try(() => Received(statement, receptor))).OfType<StateChange>());
            scope.Refuse(ModelNames.Weight, "is known in \"on_receive\" only");
        }

        scope.Refuse(ModelNames.Weight, "is known in \"on_receive\" only");
        return changes;
    }

    /// <summary>The condition of a spike; null if there is none.</summary>
    internal Term? Threshold() => model.Neuron.Threshold is not { } source ? null
        : mistakes.Try(() => Variable(source, NoNoise(source, 0, new TermReader(source, scope).Condition(_parser.Condition(source)))));

    /// <summary>The values of states after a spike. A statement sees what those before it have changed.</summary>
    internal IReadOnlyList<StateChange> Reset()
    {
        if (model.Neuron.Reset.Count > 0 && model.Neuron.Threshold is null)
        {
            mistakes.Add(MistakeKind.Meaning, model.Neuron.Reset[0], 0, "a neuron without a threshold is never reset", "give a \"threshold\"");
        }

        var now = new Dictionary<Symbol, StateChange>();
        foreach (var source in model.Neuron.Reset)
        {
            var change = mistakes.Try(() => Change(source));
            if (change is not null)
            {
                now[change.State.Symbol] = change with { Value = Terms.Substitute(change.Value, symbol => now.GetValueOrDefault(symbol)?.Value) };
            }
        }

        return [.. model.States.Where(s => now.ContainsKey(s.Symbol)).Select(s => now[s.Symbol])];
    }

    /// <summary>The states that do not change in the refractory time. To be called after <see cref="Reset"/>.</summary>
    internal IReadOnlyList<DeclaredQuantity> Held()
    {
        if (model.Refractory is null)
        {
            if (model.Neuron.Held is [var first, ..])
            {
                mistakes.Add(MistakeKind.Meaning, first, 0, "there is no refractory time in which states could be held");
            }

            return [];
        }

        if (model.Neuron.Held is not { } held)
        {
            return [.. model.States.Where(s => _assigned.Contains(s.Name))];
        }

        foreach (var name in held.Where(h => model.States.All(s => s.Name != h.Text)))
        {
            mistakes.Add(new Mistake(MistakeKind.UnknownName, name, 0, $"the model has no state \"{name.Text}\"", null)
            {
                Word = name.Text,
                Known = [.. model.States.Select(s => s.Name)],
            });
        }

        return [.. model.States.Where(s => held.Any(h => h.Text == s.Name))];
    }

    private StateChange Received(SourceText source, DeclaredReceptor receptor)
    {
        var statement = _parser.Statement(source);
        var state = StateOf(statement);
        if (statement is not { Kind: StatementKind.Change, Sign: "+=" or "-=" })
        {
            throw new MistakeException(
                MistakeKind.Meaning, source, statement.Offset, "spikes that arrive in one step are added, so their effect is an addition", "write v += weight");
        }

        var added = new TermReader(source, scope).Value(statement.Right, state.Dimension, $"\"{state.Name}\"");
        var perWeight = Derivatives.Of(added, receptor.Symbol);
        var without = Terms.Substitute(added, symbol => ReferenceEquals(symbol, receptor.Symbol) ? Terms.Zero : null);
        if (!perWeight.IsConstant || !without.Is(0))
        {
            throw new MistakeException(
                MistakeKind.Meaning,
                source,
                statement.Right.Offset,
                "the effect of spikes that arrive in one step is computed from the sum of their weights, so it is the weight times constants",
                "write v += weight, or v += weight * factor with parameters as factors");
        }

        var value = Terms.Product(perWeight, Terms.Of(receptor.Symbol));
        return new(state, state.Stored(statement.Sign == "-=" ? Terms.Negation(value) : value));
    }

    private StateChange Change(SourceText source)
    {
        var statement = _parser.Statement(source);
        var state = StateOf(statement);
        if (statement.Kind == StatementKind.Rate)
        {
            throw new MistakeException(
                MistakeKind.Meaning, source, statement.Offset, "a differential equation is not possible here", "write v = ... or v += ...");
        }

        if (statement.Kind == StatementKind.Assignment)
        {
            _assigned.Add(state.Name);
        }

        var value = new TermReader(source, scope).Value(statement.Value, state.Dimension, $"\"{state.Name}\"");
        return new(state, state.Stored(NoNoise(source, statement.Offset, value)));
    }

    private DeclaredQuantity StateOf(Statement statement) => model.States.FirstOrDefault(s => s.Name == statement.Target) ?? throw new MistakeException(
        new Mistake(MistakeKind.UnknownName, statement.Source, statement.Offset, $"the model has no state \"{statement.Target}\"", null)
        {
            Word = statement.Target,
            Known = [.. model.States.Select(s => s.Name)],
        });

    private static Term Variable(SourceText source, Term condition) => condition.Has(symbol => !symbol.IsConstant)
        ? condition
        : throw new MistakeException(MistakeKind.Meaning, source, 0, "the threshold depends on no state, so it is always or never reached");

    private static Term NoNoise(SourceText source, int offset, Term term) => term.Has(symbol => symbol.Role == SymbolRole.Noise)
        ? throw new MistakeException(MistakeKind.Meaning, source, offset, "noise is not possible here", "add it to a differential equation")
        : term;
}

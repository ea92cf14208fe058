using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Dimensions;
using NeuroForge.Equations.Syntax;
using NeuroForge.Equations.Text;
using NeuroForge.Rewiring;

namespace NeuroForge.Equations.Models;

/// <summary>Reads what a synapse rule does at the spikes of its neurons.</summary>
/// <param name="rule">The declared quantities.</param>
/// <param name="names">The names of the rule.</param>
/// <param name="scope">The names that statements may use.</param>
/// <param name="mistakes">Receives the mistakes.</param>
internal sealed class SpikeReader(SynapseEquations rule, ModelNames names, EquationScope scope, Mistakes mistakes)
{
    /// <summary>The name of what arrives at the target.</summary>
    internal const string Transmitted = "transmitted";

    private readonly Parser _parser = new(names.Has);
    private bool _transmits;

    /// <summary>The changes at a spike, in order.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="side">The neuron that spikes.</param>
    internal IReadOnlyList<SpikeEffect> Read(IReadOnlyList<SourceText> statements, Side side) =>
        [.. statements.Select(statement => mistakes.Try(() => Read(_parser.Statement(statement), side))).OfType<SpikeEffect>()];

    private SpikeEffect Read(Statement statement, Side side)
    {
        if (statement.Kind == StatementKind.Rate)
        {
            throw Impossible(statement, "a differential equation is not possible here", "write it under \"equations\"");
        }

        var terms = new TermReader(statement.Source, scope);
        var state = statement.Target == ModelNames.Weight ? rule.Weight : rule.States.FirstOrDefault(s => s.Name == statement.Target);
        var term = statement.Target == Transmitted ? Sent(statement, side, terms)
            : state is not null ? state.Stored(terms.Value(statement.Value, state.Dimension, $"\"{state.Name}\""))
            : throw Unknown(statement);
        return term.Has(symbol => symbol.Role == SymbolRole.Noise)
            ? throw Impossible(statement, "noise is not possible in a synapse rule", null)
            : new(state, term, statement);
    }

    private Term Sent(Statement statement, Side side, TermReader terms)
    {
        if (side == Side.Post)
        {
            throw Impossible(statement, "a synapse transmits at spikes of the pre-synaptic neuron only", "write it under \"on_pre\"");
        }

        if (statement.Kind != StatementKind.Assignment)
        {
            throw Impossible(statement, $"\"{Transmitted}\" has no value before", $"write {Transmitted} = ...");
        }

        if (_transmits)
        {
            throw Impossible(statement, "a spike is transmitted twice", "write one sum");
        }

        _transmits = true;
        return rule.Weight.Stored(terms.Value(statement.Value, rule.Weight.Dimension, "what is transmitted"));
    }

    private MistakeException Unknown(Statement statement)
    {
        if (names.Has(statement.Target))
        {
            return Impossible(statement, $"\"{statement.Target}\" is not a state of the synapse, so a spike cannot change it", null);
        }

        return new(new Mistake(MistakeKind.UnknownName, statement.Source, statement.Offset, $"the rule has no state \"{statement.Target}\"", null)
        {
            Word = statement.Target,
            Known = [ModelNames.Weight, Transmitted, .. rule.States.Select(s => s.Name)],
        });
    }

    private static MistakeException Impossible(Statement statement, string message, string? hint) =>
        new(MistakeKind.Meaning, statement.Source, statement.Offset, message, hint);
}

using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Integration;
using NeuroForge.Equations.Models;

namespace NeuroForge.Equations.Source;

/// <summary>The state that the writers of a synapse rule's source share.</summary>
internal sealed class SynapseRuleKernel : Kernel
{
    private readonly SortedDictionary<(int Trace, bool Before), string> _traces = [];
    private readonly Dictionary<(int Trace, bool Before), Symbol> _symbols = [];

    internal SynapseRuleKernel(SynapseEquations rule, SynapsePlan plan)
        : base(
            rule with { States = [.. rule.States.Where(state => plan.Traces.All(trace => trace.State != state))] },
            Operation.Exp,
            Operation.Expm1,
            Operation.Log,
            Operation.Log1p,
            Operation.Exprel,
            Operation.Tanh,
            Operation.Power)
    {
        (Rule, Plan) = (rule, plan);
        Names.Add(rule.Weight.Symbol, "Weight");
        Names.Add(DerivedFields.Step, "clock.Step");
        Names.Add(Elapsed, "elapsed");
        foreach (var seen in rule.Seen)
        {
            Names.Add(seen.Symbol, Names.Identifiers.Field(seen.Source.NameInRule));
        }
    }

    /// <summary>The time since the last event at which the states of a synapse were computed.</summary>
    internal static Symbol Elapsed { get; } = new("elapsed", SymbolRole.Local);

    /// <summary>The rule.</summary>
    internal SynapseEquations Rule { get; }

    /// <summary>Its integration.</summary>
    internal SynapsePlan Plan { get; }

    /// <summary>The fields of the traces that are used: the trace, whether its value before the spikes of the step, and the field.</summary>
    internal IEnumerable<(DeclaredTrace Trace, bool Before, string Field)> Traces =>
        _traces.Select(used => (Plan.Traces[used.Key.Trace], used.Key.Before, used.Value));

    /// <inheritdoc/>
    internal override string Integration => Plan.InWords;

    /// <summary>The value of a trace.</summary>
    /// <param name="trace">The trace.</param>
    /// <param name="before">True for the value before the spikes of the step.</param>
    internal Term ValueOf(DeclaredTrace trace, bool before)
    {
        var key = (Plan.Traces.Index().First(t => t.Item == trace).Index, before);
        if (!_symbols.TryGetValue(key, out var symbol))
        {
            symbol = new(trace.State.Name, SymbolRole.Signal);
            _symbols.Add(key, symbol);
            _traces.Add(key, Names.Identifiers.Field(before ? trace.State.Name + "_before" : trace.State.Name));
            Names.Add(symbol, _traces[key]);
        }

        return Terms.Product(trace.Amplitude, Terms.Of(symbol));
    }

    /// <summary>A weight within its bounds.</summary>
    internal Term Bounded(DeclaredQuantity? state, Term value)
    {
        if (state != Rule.Weight)
        {
            return value;
        }

        var above = Rule.Least is { } least ? Terms.Extreme(Operation.Max, value, least) : value;
        return Rule.Greatest is { } greatest ? Terms.Extreme(Operation.Min, above, greatest) : above;
    }
}

using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Integration;
using NeuroForge.Equations.Models;
using NeuroForge.Rewiring;

namespace NeuroForge.Equations.Source;

/// <summary>Writes the effects of the spikes of one neuron on a synapse: statement by statement, each into a variable of its own.</summary>
internal sealed class SpikeWriter
{
    private readonly SynapseRuleKernel _kernel;
    private readonly Side _side;
    private readonly List<SpikeEffect> _changes;
    private readonly Dictionary<Symbol, Term> _now = [];
    private readonly HashSet<DeclaredTrace> _counted = [];
    private readonly Block _block;
    private Term _sent = Terms.Zero;

    /// <summary>Creates a writer.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="side">The neuron that spikes.</param>
    internal SpikeWriter(SynapseRuleKernel kernel, Side side)
    {
        (_kernel, _side, _block) = (kernel, side, kernel.Block());
        _changes = [.. side == Side.Pre ? kernel.Rule.OnPre : kernel.Rule.OnPost];
    }

    /// <summary>True if there is anything to do besides counting spikes in traces.</summary>
    internal bool Acts => _changes.Exists(change => TraceOf(change) is null);

    /// <summary>The statements.</summary>
    internal IReadOnlyList<string> Write()
    {
        var relaxes = _kernel.Plan.Relaxations.Any(relaxation => _changes.Exists(
            change => change.State == relaxation.State || change.Value.Has(relaxation.State.Symbol)));
        if (relaxes)
        {
            Relax();
        }

        _changes.ForEach(Add);
        foreach (var state in _kernel.Model.States.Prepend(_kernel.Rule.Weight).Where(state => _now.ContainsKey(state.Symbol)))
        {
            _block.Add($"{_kernel.Names.Field(state.Symbol)} = ", _now[state.Symbol]);
        }

        if (_side == Side.Pre)
        {
            _block.Add("return ", _sent);
        }

        var lines = _block.Write(_kernel.Names.Field, _kernel.Helpers).ToList();
        if (relaxes)
        {
            lines.Insert(0, "var elapsed = clock.Time - LastEvent;");
            lines.Insert(lines.Count - (_side == Side.Pre ? 1 : 0), "LastEvent = clock.Time;");
        }

        return lines;
    }

    /// <summary>Computes the states of the synapse at this spike.</summary>
    private void Relax()
    {
        foreach (var (state, own, rest) in _kernel.Plan.Relaxations)
        {
            var decay = Terms.Function(Operation.Exp, DerivedFields.Scaled(own, Terms.Of(SynapseRuleKernel.Elapsed)));
            Assign(state, Terms.Sum(rest, Terms.Product(decay, Terms.Difference(Terms.Of(state.Symbol), rest))));
        }
    }

    private void Add(SpikeEffect change)
    {
        if (TraceOf(change) is { } trace)
        {
            _counted.Add(trace);
        }
        else if (change.State is { } state)
        {
            Assign(state, _kernel.Bounded(state, Terms.Substitute(change.Value, Read)));
        }
        else
        {
            _sent = Assign("sent", Terms.Substitute(change.Value, Read));
        }
    }

    private void Assign(DeclaredQuantity state, Term value) => _now[state.Symbol] = Assign(state.Name, value);

    /// <summary>A variable with a value, unless the value has a name already and keeps it.</summary>
    private Term Assign(string name, Term value)
    {
        var reduced = _kernel.Fields.Reduce(value);
        if (reduced.IsPlain && !_changes.Exists(change => change.State?.Symbol is { } changed && changed == reduced.Symbol))
        {
            return reduced;
        }

        var symbol = new Symbol(name, SymbolRole.Local);
        _kernel.Names.Add(symbol, _kernel.Names.Identifiers.Local(name));
        _block.Add($"var {_kernel.Names.Field(symbol)} = ", reduced);
        return Terms.Of(symbol);
    }

    private DeclaredTrace? TraceOf(SpikeEffect change) => _kernel.Plan.Traces.FirstOrDefault(trace => trace.Change == change);

    /// <summary>The present value of a symbol; null if it is that of its field.</summary>
    private Term? Read(Symbol symbol)
    {
        foreach (var trace in _kernel.Plan.Traces)
        {
            if (trace.State.Symbol == symbol)
            {
                return _kernel.ValueOf(trace, before: trace.Side == _side && !_counted.Contains(trace));
            }

            if (_kernel.Rule.Before[trace.State.Symbol] == symbol)
            {
                return _kernel.ValueOf(trace, before: true);
            }
        }

        return _now.GetValueOrDefault(symbol);
    }
}

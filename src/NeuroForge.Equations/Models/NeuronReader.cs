using NeuroForge.Declarations;
using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Dimensions;
using NeuroForge.Equations.Text;
using NeuroForge.Units;

namespace NeuroForge.Equations.Models;

/// <summary>Reads and checks a neuron model.</summary>
/// <param name="source">The model.</param>
/// <param name="mistakes">Receives the mistakes.</param>
internal sealed class NeuronReader(NeuronSource source, Mistakes mistakes)
{
    /// <summary>The greatest number of parameters, of states and of receptors.</summary>
    private const int MostQuantities = 100;

    private static readonly Dimension Time = Unit.Parse("ms").Dimension;
    private static readonly Dimension Capacitance = Unit.Parse("pF").Dimension;

    private readonly EquationScope _scope = new();

    /// <summary>The checked model; null if it cannot be used.</summary>
    internal NeuronEquations? Read()
    {
        CheckSizes();
        if (!ModelNames.IsOfModel(source.Name.Text))
        {
            mistakes.Add(
                MistakeKind.Meaning, source.Name, 0, "the name of a model has lower-case letters, digits and underscores, and begins with a letter");
        }

        var names = new ModelNames(mistakes);
        var declared = mistakes.HasErrors ? null : Declare(names);
        if (declared is null || !IsWhole(declared))
        {
            return null;
        }

        var equations = new EquationReader(declared.States, names, _scope, mistakes);
        equations.Read(source.Equations);
        var events = new EventReader(declared, names, _scope, mistakes);
        var read = declared with
        {
            Received = events.Received(),
            Threshold = events.Threshold(),
            Reset = events.Reset(),
            Held = events.Held(),
            Rates = equations.Rates,
            Values = [.. _scope.Values],
            Noises = _scope.Noises,
        };
        if (!mistakes.HasErrors)
        {
            CheckUses(read);
        }

        return mistakes.HasErrors ? null : read;
    }

    /// <summary>True if every name could be declared, so that a statement with an unknown name is wrong itself.</summary>
    private bool IsWhole(NeuronEquations declared) =>
        declared.Parameters.Count == source.Parameters.Count
        && declared.States.Count == source.States.Count
        && declared.Receptors.Count == source.Receptors.Count;

    private void CheckSizes()
    {
        var most = new[] { source.Parameters.Count, source.States.Count, source.Receptors.Count, source.Equations.Count, source.Reset.Count }
            .Concat(source.Received.Select(r => r.Statements.Count))
            .Max();
        if (most > MostQuantities)
        {
            mistakes.Add(MistakeKind.Meaning, source.Name, 0, $"the model has {most} parts of one kind", $"at most {MostQuantities} are possible");
        }

        if (source.States.Count == 0)
        {
            mistakes.Add(MistakeKind.Meaning, source.Name, 0, "the model has no state", "write \"states\": { \"v\": \"-70 mV\" }");
        }
    }

    private NeuronEquations Declare(ModelNames names)
    {
        var parameters = source.Parameters
            .Where(p => names.Declare(p.Name, "parameter"))
            .Select(p => Declared(Bounded(InMs(p)), SymbolRole.Parameter))
            .ToList();
        var states = source.States.Where(s => names.Declare(s.Name, "state")).Select(s => Declared(s, SymbolRole.State)).ToList();
        var receptors = source.Receptors.Where(r => names.Declare(r.Name, "receptor")).Select(Declared).ToList();
        foreach (var receptor in receptors.Where(r => !r.TakesSpikes))
        {
            names.Declare(new(receptor.HeldName, receptor.Source.Name.Origin), "state for the signal of a receptor");
            _scope.Add(receptor.Name, receptor.Value);
        }

        foreach (var receptor in receptors.Where(r => r.TakesSpikes))
        {
            _scope.Refuse(receptor.Name, "is a receptor of spikes: \"on_receive\" adds them to a state, which equations use");
        }

        foreach (var state in states)
        {
            CheckInitial(state.Source, parameters);
        }

        return new()
        {
            Source = source,
            Parameters = parameters,
            States = states,
            Receptors = receptors,
            Refractory = Refractory(parameters),
            Values = [],
            Rates = [],
            Noises = [],
            Received = [],
            Reset = [],
            Held = [],
        };
    }

    private DeclaredQuantity Declared(QuantitySource quantity, SymbolRole role)
    {
        if (quantity.From is null && !quantity.Bounds.Contain(quantity.Value))
        {
            var value = FormattableString.Invariant($"{quantity.Value} {quantity.Unit}");
            mistakes.Add(
                MistakeKind.Meaning, quantity.Name, 0, $"the value {value} of \"{quantity.Name.Text}\" is outside its own bounds, {quantity.Bounds}");
        }

        var declared = new DeclaredQuantity(quantity, new(quantity.Name.Text, role));
        _scope.Add(declared.Name, declared.Value);
        return declared;
    }

    private DeclaredReceptor Declared(ReceptorSource receptor) =>
        new(receptor, new(receptor.Name.Text, source.Received.Any(r => r.Receptor.Text == receptor.Name.Text) ? SymbolRole.Weight : SymbolRole.Signal));

    /// <summary>The refractory time counts steps, for which the contract wants ms.</summary>
    private QuantitySource InMs(QuantitySource parameter)
    {
        if (parameter.Name.Text != source.Refractory?.Text || TermDimension.Of(parameter.Unit) != TermDimension.Time)
        {
            return parameter;
        }

        double In(double number) => double.IsFinite(number) ? parameter.Unit.Convert(number, Scales.Ms) : number;
        var bounds = parameter.Bounds with { Least = In(parameter.Bounds.Least), Greatest = In(parameter.Bounds.Greatest) };
        return parameter with { Unit = Scales.Ms, Value = In(parameter.Value), Bounds = bounds };
    }

    /// <summary>A time or a capacitance without bounds is never below 0, and not 0 if it is not 0 by default.</summary>
    private QuantitySource Bounded(QuantitySource parameter) =>
        parameter.Bounds != Bounds.None || parameter.Value < 0 || !(parameter.Unit.Dimension == Time || parameter.Unit.Dimension == Capacitance)
            ? parameter
            : parameter with { Bounds = Bounds.None with { Least = 0, LeastAllowed = parameter.Value <= 0 || parameter.Name.Text == source.Refractory?.Text } };

    private DeclaredQuantity? Refractory(List<DeclaredQuantity> parameters)
    {
        if (source.Refractory is not { } named)
        {
            return null;
        }

        if (source.Threshold is null)
        {
            mistakes.Add(MistakeKind.Meaning, named, 0, "a neuron without a threshold has no refractory time", "give a \"threshold\", or remove it");
        }

        _scope.Use(named.Text);
        var parameter = parameters.Find(p => p.Name == named.Text);
        if (parameter is null)
        {
            mistakes.Add(new Mistake(MistakeKind.UnknownName, named, 0, $"the model has no parameter \"{named.Text}\"", null)
            {
                Word = named.Text,
                Known = [.. parameters.Select(p => p.Name)],
            });
        }
        else if (parameter.Dimension != TermDimension.Time)
        {
            mistakes.Add(MistakeKind.Dimension, named, 0, $"the refractory time is a time, but \"{parameter.Name}\" is in {parameter.Source.Unit}");
        }

        return parameter;
    }

    private void CheckInitial(QuantitySource state, List<DeclaredQuantity> parameters)
    {
        if (state.From is not { } name)
        {
            return;
        }

        _scope.Use(name);
        var from = parameters.Find(p => p.Name == name);
        if (from is null)
        {
            mistakes.Add(new Mistake(
                MistakeKind.UnknownName, state.Name, 0, $"the initial value of \"{state.Name.Text}\" is \"{name}\", which is no parameter", null)
            {
                Word = name,
                Known = [.. parameters.Select(p => p.Name)],
            });
        }
        else if (!from.Source.Unit.IsSameAs(state.Unit))
        {
            mistakes.Add(
                MistakeKind.Dimension,
                state.Name,
                0,
                $"the state \"{state.Name.Text}\" is in {state.Unit}, but its initial value \"{name}\" is in {from.Source.Unit}",
                "give both the same unit");
        }
    }

    private void CheckUses(NeuronEquations read)
    {
        foreach (var state in read.States)
        {
            var changes = read.Rates.Select(r => r.State).Concat(read.Received.Select(r => r.State)).Concat(read.Reset.Select(r => r.State));
            if (!changes.Contains(state))
            {
                mistakes.Add(
                    MistakeKind.Meaning,
                    state.Source.Name,
                    0,
                    $"the state \"{state.Name}\" never changes",
                    $"write its equation, d{state.Name}/dt = ..., or make it a parameter");
            }
        }

        foreach (var receptor in read.Receptors.Where(r => !r.TakesSpikes && !_scope.IsUsed(r.Name)))
        {
            mistakes.Add(
                MistakeKind.Meaning,
                receptor.Source.Name,
                0,
                $"nothing uses the receptor \"{receptor.Name}\"",
                $"name it in an equation for a continuous signal, or write \"on_receive\": {{ \"{receptor.Name}\": \"v += weight\" }} for spikes");
        }

        foreach (var parameter in read.Parameters.Where(p => !_scope.IsUsed(p.Name)))
        {
            mistakes.Add(
                MistakeKind.Unused, parameter.Source.Name, 0, $"the parameter \"{parameter.Name}\" is not used", "use it in an equation, or remove it");
        }

        foreach (var value in read.Values.Where(v => !_scope.IsUsed(v.Name)))
        {
            mistakes.Add(MistakeKind.Unused, value.Statement.Source, value.Statement.Offset, $"the value \"{value.Name}\" is not used", "remove it");
        }
    }
}

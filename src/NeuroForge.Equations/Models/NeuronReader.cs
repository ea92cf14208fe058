using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Dimensions;
using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Models;

/// <summary>Reads and checks a neuron model.</summary>
/// <param name="source">The model.</param>
/// <param name="mistakes">Receives the mistakes.</param>
internal sealed class NeuronReader(NeuronSource source, Mistakes mistakes)
{
    /// <summary>The greatest number of parameters, of states and of receptors.</summary>
    private const int MostQuantities = 100;

    private readonly EquationScope _scope = new();

    /// <summary>The checked model; null if it cannot be used.</summary>
    internal NeuronEquations? Read()
    {
        CheckSizes();
        ModelNames.CheckModel(source.Name, mistakes);

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
        var declarations = new QuantityDeclarations(_scope, mistakes);
        var parameters = source.Parameters
            .Where(p => names.Declare(p.Name, "parameter"))
            .Select(p => declarations.Parameter(InMs(p), p.Name.Text == source.Refractory?.Text))
            .ToList();
        var states = source.States.Where(s => names.Declare(s.Name, "state")).Select(declarations.State).ToList();
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

        var initials = new InitialValues(_scope, mistakes);
        states.ForEach(state => initials.Check(state.Source, parameters));

        return new(source)
        {
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

    private DeclaredReceptor Declared(ReceptorSource receptor) =>
        new(receptor, new(receptor.Name.Text, source.Received.Any(r => r.Receptor.Text == receptor.Name.Text) ? SymbolRole.Weight : SymbolRole.Signal));

    /// <summary>The refractory time counts steps, for which the contract wants ms.</summary>
    private QuantitySource InMs(QuantitySource parameter) =>
        parameter.Name.Text == source.Refractory?.Text ? QuantityDeclarations.InMs(parameter) : parameter;

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

        _scope.CheckUses(read.Parameters, mistakes);
    }
}

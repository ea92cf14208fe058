using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Dimensions;
using NeuroForge.Equations.Syntax;
using NeuroForge.Equations.Text;
using NeuroForge.Rewiring;

namespace NeuroForge.Equations.Models;

/// <summary>Reads and checks a synapse rule.</summary>
/// <param name="source">The rule.</param>
/// <param name="mistakes">Receives the mistakes.</param>
internal sealed class SynapseRuleReader(SynapseSource source, Mistakes mistakes)
{
    /// <summary>The greatest number of parameters, of states and of statements of one kind.</summary>
    private const int MostQuantities = 100;

    /// <summary>The keys that stand beside the parameters of a rule where a projection uses it.</summary>
    private static readonly string[] Keys = ["model", "delay", "frozen", "precision"];

    private readonly EquationScope _scope = new();

    /// <summary>The checked rule; null if it cannot be used.</summary>
    internal SynapseEquations? Read()
    {
        CheckSizes();
        ModelNames.CheckModel(source.Name, mistakes);
        var names = new ModelNames(mistakes);
        var declared = mistakes.HasErrors ? null : Declare(names);
        if (declared is null || mistakes.HasErrors)
        {
            return null;
        }

        var equations = new EquationReader([declared.Weight, .. declared.States], names, _scope, mistakes);
        equations.Read(source.Equations);
        var spikes = new SpikeReader(declared, names, _scope, mistakes);
        var read = declared with
        {
            Rates = equations.Rates,
            OnPre = spikes.Read(source.OnPre, Side.Pre),
            OnPost = spikes.Read(source.OnPost, Side.Post),
            Signal = Signal(declared, new(names.Has)),
            Values = [.. _scope.Values],
            UsesBefore = _scope.UsesBefore,
        };
        if (!mistakes.HasErrors)
        {
            CheckTransmission(read);
        }

        if (!mistakes.HasErrors)
        {
            CheckUses(read);
        }

        return mistakes.HasErrors ? null : read;
    }

    private void CheckSizes()
    {
        var (quantities, statements) = (new[] { source.Parameters.Count, source.States.Count, source.Seen.Count }.Max(), source.Equations.Count);
        var most = new[] { quantities, statements, source.OnPre.Count, source.OnPost.Count }.Max();
        if (most > MostQuantities)
        {
            mistakes.Add(MistakeKind.Meaning, source.Name, 0, $"the model has {most} parts of one kind", $"at most {MostQuantities} are possible");
        }
    }

    private SynapseEquations Declare(ModelNames names)
    {
        var declarations = new QuantityDeclarations(_scope, mistakes);
        names.Declare(new(SpikeReader.Transmitted, source.Name.Origin), "value that is transmitted");
        names.Declare(new(ModelNames.LastEvent, source.Name.Origin), "time of the last spike");
        foreach (var key in Keys)
        {
            names.Declare(new(key, source.Name.Origin), "key of each projection");
            _scope.Refuse(key, "is a key of each projection, which is not known to the rule");
        }

        _scope.Refuse(SpikeReader.Transmitted, "has no value before it is transmitted");
        _scope.Refuse(ModelNames.LastEvent, "is kept by the program");
        var parameters = source.Parameters
            .Where(p => names.Declare(p.Name, "parameter"))
            .Select(p => declarations.Parameter(QuantityDeclarations.InMs(p), mayBeZero: false))
            .ToList();
        var named = new SourceText(ModelNames.Weight, source.Name.Origin);
        var weight = declarations.State(new(named, source.Weight.Unit ?? Scales.Pure, 0, Declarations.Bounds.None, ""));
        var states = source.States.Where(s => names.Declare(s.Name, "state")).Select(declarations.State).ToList();
        var initials = new InitialValues(_scope, mistakes);
        states.ForEach(state => initials.Check(state.Source, parameters));
        var before = states.ToDictionary(state => state.Symbol, state => new Symbol($"{state.Name}_before", SymbolRole.State));
        foreach (var state in states)
        {
            _scope.AddBefore(state.Name, state.Value with { Term = Terms.Substitute(state.Value.Term, _ => Terms.Of(before[state.Symbol])) });
        }

        return new(source)
        {
            Parameters = parameters,
            Weight = weight,
            Least = Limit(source.Weight.Least, weight, parameters),
            Greatest = Limit(source.Weight.Greatest, weight, parameters),
            States = states,
            Seen = [.. source.Seen.Select(seen => Declare(seen, names)).OfType<SeenQuantity>()],
            Before = before,
            Values = [],
            Rates = [],
        };
    }

    private SeenQuantity? Declare(SeenSource seen, ModelNames names)
    {
        if (!names.Declare(new(seen.NameInRule, seen.Name.Origin), "value of a neuron"))
        {
            return null;
        }

        var declared = new SeenQuantity(seen, new(seen.NameInRule, SymbolRole.Signal));
        _scope.Add(seen.NameInRule, declared.Value);
        return declared;
    }

    /// <summary>A bound of the weight as a term in its unit; null if there is none, or, with a mistake, if its parameter is not possible.</summary>
    private Term? Limit(LimitSource? limit, DeclaredQuantity weight, List<DeclaredQuantity> parameters)
    {
        if (limit is not { From: { } name })
        {
            return limit is null ? null : Terms.Number(limit.Value);
        }

        _scope.Use(name);
        var parameter = parameters.Find(p => p.Name == name)!;
        if (!parameter.Source.Unit.IsSameAs(weight.Source.Unit))
        {
            mistakes.Add(
                MistakeKind.Dimension,
                limit.Text,
                0,
                $"the weight is in {weight.Source.Unit}, but its bound \"{name}\" is in {parameter.Source.Unit}",
                "give both the same unit; \"weight\": { \"unit\": ... } sets that of the weight");
        }

        return Terms.Of(parameter.Symbol);
    }

    private Term? Signal(SynapseEquations declared, Parser parser) => source.Signal is not { } text ? null : mistakes.Try(() =>
    {
        var value = new TermReader(text, _scope).Value(parser.Value(text), TermDimension.None, "the signal, which is multiplied by the weight,");
        return value.Has(symbol => !symbol.IsConstant && !declared.Seen.Any(seen => seen.Symbol == symbol && seen.Source.Side == Side.Pre))
            ? throw new MistakeException(
                MistakeKind.Meaning,
                text,
                0,
                "the signal depends on more than parameters and states of the pre-synaptic neuron",
                "write \"pre\": { \"rate\": \"1\" } and \"signal\": \"rate_pre\"")
            : value;
    });

    private void CheckTransmission(SynapseEquations read)
    {
        if (read.Signal is null && read.OnPre.All(change => change.State is not null))
        {
            mistakes.Add(
                MistakeKind.Meaning,
                source.OnPre.Count > 0 ? source.OnPre[^1] : source.Name,
                0,
                "the rule transmits nothing",
                "write \"on_pre\": \"transmitted = weight\", at the place among its statements at which the value is taken");
        }
    }

    private void CheckUses(SynapseEquations read)
    {
        foreach (var state in read.States.Where(state => !read.Changes(state)))
        {
            mistakes.Add(
                MistakeKind.Meaning, state.Source.Name, 0, $"the state \"{state.Name}\" never changes", "change it at a spike, or make it a parameter");
        }

        foreach (var seen in read.Seen.Where(seen => !_scope.IsUsed(seen.Source.NameInRule)))
        {
            mistakes.Add(MistakeKind.Unused, seen.Source.Name, 0, $"nothing uses \"{seen.Source.NameInRule}\"", "remove it");
        }

        _scope.CheckUses(read.Parameters, mistakes);
    }
}

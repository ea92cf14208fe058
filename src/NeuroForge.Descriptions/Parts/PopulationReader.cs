using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads populations.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class PopulationReader(Reading reading)
{
    private const decimal Most = int.MaxValue;

    private readonly ElementReader _elements = new(reading);
    private readonly GrownNeuronsReader _grown = new(reading);
    private decimal _neurons;

    /// <summary>Reads a population and adds it to those that other parts may name.</summary>
    internal void Read(NodeMember member)
    {
        if (Section.Open(reading.Bag, member.Value) is not { } section)
        {
            reading.Populations[member.Name] = new(member.Name, member.Place, null, new HashSet<string>(), true, true, null);
            return;
        }

        var model = reading.Mechanisms.Find(MechanismKind.NeuronModel, section.Required("model", "the name of a neuron model"), "model");
        var size = Size(section.Required("size", "1000"), model);
        var neurons = Entities.Neurons(size);
        var parameters = Parameters(section, model, neurons);
        var initial = Initial(section.Optional("initial"), model, neurons);
        var (grown, hasCalcium) = (section.Optional("elements"), section.Optional("calcium") is not null);
        var calcium = Calcium(section.Optional("calcium"));
        var elements = _elements.Read(grown, hasCalcium, model, neurons);
        var (placed, earlier) = (section.Optional("layout"), section.Optional("from"));
        var layout = Layout(placed);
        section.Close();
        var plan = size is null || model is null ? null : new PopulationPlan
        {
            Name = member.Name,
            Size = size.Value,
            Model = model,
            Parameters = parameters,
            Initial = initial,
            Calcium = calcium,
            Elements = elements,
            Layout = layout,
        };
        plan = plan is null ? null : _grown.Begin(earlier, plan);
        reading.Populations[member.Name] = new(
            member.Name,
            member.Place,
            model,
            (grown?.Members ?? []).Select(e => e.Name).ToHashSet(StringComparer.Ordinal),
            hasCalcium,
            placed is not null,
            plan);
    }

    private int? Size(Node? node, Mechanism? model)
    {
        if (reading.Scalars.Expect(node, NodeKind.Number, "size", "a whole number") is not { } value
            || reading.Scalars.WholeNumber(value, "size") is not { } size)
        {
            return null;
        }

        if (size < 1)
        {
            reading.Bag.Report(DiagnosticCodes.OutOfBounds, value, $"\"size\" must be 1 or more, but is {Wording.Value(value)}");
            return null;
        }

        if (size <= Most - _neurons)
        {
            _neurons += size;
            return (int)size;
        }

        var memory = Wording.Bytes((double)size * sizeof(double) * ((model?.States.Count + model?.Inputs.Count) ?? 1));
        var before = _neurons > 0 ? $" after {_neurons} others" : "";
        reading.Bag.Report(
            DiagnosticCodes.TooManyNeurons,
            value,
            $"{Wording.Value(value)} neurons{before} are too many; their states alone would take {memory}",
            $"a network has at most {Most} neurons in all");
        return null;
    }

    private IReadOnlyDictionary<string, Distribution> Parameters(Section section, Mechanism? model, Entities neurons)
    {
        var node = section.Optional("parameters");
        var given = Section.Open(reading.Bag, node);
        return model is null || (node is not null && given is null)
            ? new Dictionary<string, Distribution>(StringComparer.Ordinal)
            : reading.KernelParameters.Read(model, given?.Others ?? [], node ?? section.Node, [], neurons);
    }

    private Dictionary<string, Distribution> Initial(Node? node, Mechanism? model, Entities neurons)
    {
        var initial = new Dictionary<string, Distribution>(StringComparer.Ordinal);
        if (model is null || Section.Open(reading.Bag, node) is not { } section)
        {
            return initial;
        }

        foreach (var member in section.Others)
        {
            if (model.States.FirstOrDefault(s => s.Name == member.Name) is not { } state)
            {
                var hint = Spelling.Hint(
                    member.Name, [.. model.States.Select(s => s.Name)], name => " " + ParameterSummary.Of(model.States.First(s => s.Name == name)));
                reading.Bag.Report(DiagnosticCodes.UnknownState, member, $"neuron model \"{model.Id}\" has no state {Wording.Quote(member.Name)}", hint);
            }
            else if (reading.Distributions.Read(member.Value, Wanted.Of(state), neurons) is { } value)
            {
                initial[state.Name] = value;
            }
        }

        return initial;
    }

    private CalciumPlan? Calcium(Node? node)
    {
        if (Section.Open(reading.Bag, node) is not { } section)
        {
            return null;
        }

        var tau = reading.Quantities.Bounded(section.Required("tau", "\"10 s\""), new Wanted("tau", Wanted.Ms, Wanted.AboveZero, 10_000));
        var beta = reading.Quantities.Bounded(section.Required("beta", "0.001"), new Wanted("beta", Wanted.Pure, Wanted.FromZero, 0.001));
        var initial = section.Optional("initial") is { } given ? reading.Quantities.Bounded(given, new Wanted("initial", Wanted.Pure, Wanted.FromZero)) : 0;
        section.Close();
        return tau is { } t && beta is { } b && initial is { } i ? new CalciumPlan(t, b, i) : null;
    }

    private MechanismUse? Layout(Node? node) =>
        Section.Open(reading.Bag, node) is { } section ? reading.Use(MechanismKind.Layout, section, "model") : null;
}

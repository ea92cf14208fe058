using System.Globalization;
using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Equations.Models;
using NeuroForge.Rewiring;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads the parameters, states and receptors that a model declares.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class ModelQuantities(Reading reading)
{
    /// <summary>The parameter of a refractory time that is given as a quantity.</summary>
    private const string RefractoryTime = "t_ref";

    /// <summary>The parameters: a quantity each, or an object with default, bounds and documentation.</summary>
    internal IReadOnlyList<QuantitySource> Parameters(Node? node)
    {
        var parameters = new List<QuantitySource>();
        foreach (var member in Members(node))
        {
            if (member.Value.Kind != NodeKind.Object)
            {
                Add(parameters, Plain(member, member.Value));
                continue;
            }

            var section = Section.Open(reading.Bag, member.Value)!;
            var value = Written(section.Required("default", "\"10 ms\""), "default");
            Add(parameters, value is null ? null : new(new(member.Name, member), value.Unit, value.Value, Limits(section, value.Unit), Doc(section)));
            section.Close();
        }

        return parameters;
    }

    /// <summary>The states: an initial quantity each, or an object with unit, initial value, bounds and documentation.</summary>
    /// <param name="node">The section.</param>
    /// <param name="parameters">The parameters, from which initial values may be taken.</param>
    internal IReadOnlyList<QuantitySource> States(Node? node, IReadOnlyList<QuantitySource> parameters)
    {
        var states = new List<QuantitySource>();
        foreach (var member in Members(node))
        {
            if (member.Value.Kind != NodeKind.Object)
            {
                Add(states, Initial(member, member.Value, null, parameters));
                continue;
            }

            var section = Section.Open(reading.Bag, member.Value)!;
            var unit = UnitOf(section.Optional("unit"), "unit");
            var initial = section.Optional("initial");
            if (unit is null && initial is null)
            {
                section.Required("unit", "\"mV\"");
            }

            var state = initial is not null ? Initial(member, initial, unit, parameters)
                : unit is not null ? new QuantitySource(new(member.Name, member), unit, 0, Bounds.None, "")
                : null;
            Add(states, state is null ? null : state with { Bounds = Limits(section, state.Unit), Doc = Doc(section) });
            section.Close();
        }

        return states;
    }

    /// <summary>The receptors: a unit each, or an object with unit and documentation.</summary>
    internal IReadOnlyList<ReceptorSource> Receptors(Node? node)
    {
        var receptors = new List<ReceptorSource>();
        foreach (var member in Members(node))
        {
            var section = member.Value.Kind == NodeKind.Object ? Section.Open(reading.Bag, member.Value) : null;
            var unit = UnitOf(section is null ? member.Value : section.Required("unit", "\"pA\""), "unit");
            var doc = section is null ? "" : Doc(section);
            section?.Close();
            if (unit is not null)
            {
                receptors.Add(new(new(member.Name, member), unit, doc));
            }
        }

        return receptors;
    }

    /// <summary>The weight of a synapse rule: its unit, or an object with unit and bounds.</summary>
    /// <param name="node">The section, or null.</param>
    /// <param name="parameters">The parameters, which may be bounds.</param>
    internal WeightSource Weight(Node? node, IReadOnlyList<QuantitySource> parameters)
    {
        if (node is null or { Kind: NodeKind.Word })
        {
            return new() { Unit = UnitOf(node, "weight") };
        }

        if (Section.Open(reading.Bag, node) is not { } section)
        {
            return new();
        }

        var unit = UnitOf(section.Optional("unit"), "unit");
        LimitSource? Limit(string key) => section.Optional(key) is not { } limit ? null
            : ParameterIn(limit, parameters) is { } from ? new(new(from.Name.Text, limit), 0, from.Name.Text)
            : reading.Quantities.Number(limit, new Wanted(key, unit ?? Wanted.Pure, Bounds.None, 0)) is { } number ? new(new(limit.Text, limit), number)
            : null;
        var weight = new WeightSource { Unit = unit, Least = Limit("min"), Greatest = Limit("max") };
        section.Close();
        return weight;
    }

    /// <summary>The states of a neuron that a synapse rule sees: a unit each.</summary>
    /// <param name="node">The section, or null.</param>
    /// <param name="side">The neuron.</param>
    internal IReadOnlyList<SeenSource> Seen(Node? node, Side side)
    {
        var seen = new List<SeenSource>();
        foreach (var member in Members(node))
        {
            if (UnitOf(member.Value, member.Name) is { } unit)
            {
                seen.Add(new(side, new(member.Name, member), unit));
            }
        }

        return seen;
    }

    /// <summary>A refractory time that is given as a quantity, as a parameter.</summary>
    internal QuantitySource? Time(Node node) => reading.Quantities.Bounded(node, new Wanted("refractory", Wanted.Ms, Wanted.FromZero, 2)) is { } time
        ? new(new(RefractoryTime, node), Wanted.Ms, time, Wanted.FromZero, "Refractory time after a spike.")
        : null;

    private IEnumerable<NodeMember> Members(Node? node) => Section.Open(reading.Bag, node)?.Others ?? [];

    private static void Add(List<QuantitySource> quantities, QuantitySource? quantity)
    {
        if (quantity is not null)
        {
            quantities.Add(quantity);
        }
    }

    private string Doc(Section section) => Wording.Printable(reading.Scalars.Word(section.Optional("doc"), "doc") ?? "");

    private Unit? UnitOf(Node? node, string name)
    {
        if (node is null || reading.Scalars.Expect(node, NodeKind.Word, name, "a unit, such as \"mV\"") is not { } word)
        {
            return null;
        }

        if (Unit.TryParse(word.Text, out var unit))
        {
            return unit;
        }

        reading.Bag.Report(DiagnosticCodes.WrongUnit, word, $"{Wording.Quote(word.Text)} is not a unit", "write a unit such as \"mV\", \"pA\" or \"1\"");
        return null;
    }

    /// <summary>The parameter of the model that a formula consists of; null if it is another formula, or none.</summary>
    private static QuantitySource? ParameterIn(Node node, IReadOnlyList<QuantitySource> parameters) =>
        Formulas.IsFormula(node) ? parameters.FirstOrDefault(p => p.Name.Text == node.Text[1..].Trim()) : null;

    private QuantitySource? Initial(NodeMember member, Node initial, Unit? unit, IReadOnlyList<QuantitySource> parameters)
    {
        // "= e_l" takes the value of the model's own parameter; any other formula is computed from the description's.
        if (ParameterIn(initial, parameters) is { } from)
        {
            return new(new(member.Name, member), unit ?? from.Unit, from.Value, Bounds.None, "") { From = from.Name.Text };
        }

        if (unit is not null)
        {
            return reading.Quantities.Number(initial, new Wanted("initial", unit, Bounds.None, 0)) is { } number
                ? new(new(member.Name, member), unit, number, Bounds.None, "")
                : null;
        }

        return Plain(member, initial);
    }

    /// <summary>A parameter or state in the unit in which its value is written, without bounds.</summary>
    private QuantitySource? Plain(NodeMember member, Node value) =>
        Written(value, member.Name) is { } given ? new(new(member.Name, member), given.Unit, given.Value, Bounds.None, "") : null;

    /// <summary>A quantity in the unit in which it is written.</summary>
    private Quantity? Written(Node? node, string name)
    {
        if (node is null || reading.Scope.Resolve(node) is not { Kind: not NodeKind.Faulty } value)
        {
            return null;
        }

        if (Formulas.IsFormula(value))
        {
            return reading.Formulas.Compute(value) is { } computed ? new(computed.Number, computed.Unit) : null;
        }

        if (value.Kind == NodeKind.Number
            && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number))
        {
            return new(number, Wanted.Pure);
        }

        if (value.Kind == NodeKind.Word && Quantity.TryParse(value.Text, out var quantity))
        {
            WarnOfSize(value, name, quantity);
            return quantity;
        }

        reading.Bag.Report(
            value.Kind is NodeKind.Word or NodeKind.Number ? DiagnosticCodes.WrongUnit : DiagnosticCodes.WrongKind,
            value,
            $"\"{name}\" must be a quantity, but is {Wording.Value(value)}",
            "write a number with a unit, such as \"10 ms\", or a number");
        return null;
    }

    private void WarnOfSize(Node value, string name, Quantity quantity)
    {
        if (UnusualSizes.Meant(quantity) is { } meant)
        {
            reading.Bag.Report(
                DiagnosticCodes.UnusualSize, value, $"\"{name}\" is {Wording.Value(value)}, which is not possible for neurons", $"did you mean {meant}?");
        }
    }

    private Bounds Limits(Section section, Unit unit)
    {
        double? Limit(string key) =>
            section.Optional(key) is { } node ? reading.Quantities.Number(node, new Wanted(key, unit, Bounds.None, 0)) : null;

        var (min, above, max, below) = (Limit("min"), Limit("above"), Limit("max"), Limit("below"));
        if (min is not null && above is not null)
        {
            section.Refuse("above", "\"min\" is given");
        }

        if (max is not null && below is not null)
        {
            section.Refuse("below", "\"max\" is given");
        }

        return new(min ?? above ?? double.NegativeInfinity, above is null, max ?? below ?? double.PositiveInfinity, below is null);
    }
}

using System.Globalization;
using NeuroForge.Declarations;
using NeuroForge.Equations.Models;
using NeuroForge.Equations.Text;
using NeuroForge.Units;

namespace NeuroForge.Equations.Tests;

/// <summary>Models for tests, written as in a description.</summary>
internal static class Models
{
    public static NeuronSource Neuron(
        string name,
        string[] equations,
        (string Name, string Value)[] parameters,
        (string Name, string Value)[] states,
        (string Name, string Unit)[]? receptors = null,
        (string Receptor, string[] Statements)[]? received = null,
        string? threshold = null,
        string[]? reset = null,
        string? refractory = null,
        string[]? hold = null,
        string? method = null) => new()
        {
            Name = new(name),
            Parameters = [.. parameters.Select(p => Quantity(p.Name, p.Value))],
            States = [.. states.Select(s => State(s.Name, s.Value, parameters))],
            Receptors = [.. (receptors ?? []).Select(r => new ReceptorSource(new(r.Name), Unit.Parse(r.Unit), ""))],
            Equations = [.. equations.Select(e => new SourceText(e))],
            Received = [.. (received ?? []).Select(r => new ReceivedSource(new(r.Receptor), [.. r.Statements.Select(s => new SourceText(s))]))],
            Threshold = threshold is null ? null : new(threshold),
            Reset = [.. (reset ?? []).Select(r => new SourceText(r))],
            Refractory = refractory is null ? null : new(refractory),
            Held = hold is null ? null : [.. hold.Select(h => new SourceText(h))],
            Method = method is null ? null : new(method),
        };

    public static GrowthCurveSource Curve(string name, string[] equations, (string Name, string Value)[] parameters) => new()
    {
        Name = new(name),
        Parameters = [.. parameters.Select(p => Quantity(p.Name, p.Value))],
        Equations = [.. equations.Select(e => new SourceText(e))],
    };

    /// <summary>A synapse rule. A bound of the weight is a number or the name of a parameter.</summary>
    public static SynapseSource Synapse(
        string name,
        string[] equations,
        (string Name, string Value)[] parameters,
        (string Name, string Value)[] states,
        string[]? onPre = null,
        string[]? onPost = null,
        string? least = null,
        string? greatest = null,
        string? unit = null,
        SeenSource[]? seen = null,
        string? signal = null,
        string? integration = null,
        string? method = null) => new()
        {
            Name = new(name),
            Parameters = [.. parameters.Select(p => Quantity(p.Name, p.Value))],
            Weight = new() { Unit = unit is null ? null : Unit.Parse(unit), Least = Limit(least), Greatest = Limit(greatest) },
            States = [.. states.Select(s => State(s.Name, s.Value, parameters))],
            Seen = seen ?? [],
            Equations = [.. equations.Select(e => new SourceText(e))],
            OnPre = [.. (onPre ?? []).Select(s => new SourceText(s))],
            OnPost = [.. (onPost ?? []).Select(s => new SourceText(s))],
            Signal = signal is null ? null : new(signal),
            Integration = integration is null ? null : new(integration),
            Method = method is null ? null : new(method),
        };

    private static LimitSource? Limit(string? limit) => limit is null ? null
        : double.TryParse(limit, CultureInfo.InvariantCulture, out var number) ? new(new(limit), number)
        : new(new(limit), 0, limit);

    private static QuantitySource Quantity(string name, string value)
    {
        Assert.True(NeuroForge.Units.Quantity.TryParse(value, out var quantity), value);
        return new(new(name), quantity.Unit, quantity.Value, Bounds.None, "");
    }

    /// <summary>A state; a value that begins with = is the name of a parameter.</summary>
    private static QuantitySource State(string name, string value, (string Name, string Value)[] parameters)
    {
        if (value[0] != '=')
        {
            return Quantity(name, value);
        }

        var from = value[1..].Trim();
        return Quantity(name, parameters.First(p => p.Name == from).Value) with { From = from };
    }
}

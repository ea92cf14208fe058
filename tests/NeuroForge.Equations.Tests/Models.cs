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

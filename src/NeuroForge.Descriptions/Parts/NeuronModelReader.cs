using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Equations.Models;
using NeuroForge.Equations.Text;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads a neuron model that a description writes as equations.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class NeuronModelReader(Reading reading)
{
    private readonly ModelQuantities _quantities = new(reading);
    private readonly ModelTexts _texts = new(reading);

    /// <summary>Reads the model; null if its quantities have mistakes.</summary>
    internal NeuronSource? Read(NodeMember member, Section section)
    {
        var (doc, reference) = (_texts.Prose(section, "doc"), _texts.Prose(section, "reference"));
        var errors = reading.Bag.ErrorCount;
        var parameters = _quantities.Parameters(section.Optional("parameters"));
        var states = _quantities.States(section.Required("states", "{\"v\": \"-70 mV\"}"), parameters);
        var receptors = _quantities.Receptors(section.Optional("receptors"));
        var isFaulty = reading.Bag.ErrorCount > errors;
        var equations = _texts.Statements(section.Optional("equations"), "equations");
        var received = Received(section.Optional("on_receive"));
        var threshold = _texts.Text(section.Optional("threshold"), "threshold");
        var reset = _texts.Statements(section.Optional("reset"), "reset");
        var (refractory, time) = Refractory(section.Optional("refractory"));
        var held = _texts.Names(section.Optional("hold"), "hold");
        var method = _texts.Text(section.Optional("method"), "method");
        return isFaulty ? null : new()
        {
            Name = new(member.Name, member),
            Doc = doc,
            Reference = reference,
            Parameters = time is null ? parameters : [.. parameters, time],
            States = states,
            Receptors = receptors,
            Equations = equations,
            Received = received,
            Threshold = threshold,
            Reset = reset,
            Refractory = refractory,
            Held = held,
            Method = method,
        };
    }

    /// <summary>The refractory time: the name of a parameter, or a time, which becomes the parameter <c>t_ref</c>.</summary>
    private (SourceText? Name, QuantitySource? Time) Refractory(Node? node)
    {
        if (_texts.Text(node, "refractory") is not { } text)
        {
            return default;
        }

        return char.IsAsciiDigit(text.Text.FirstOrDefault()) && _quantities.Time(node!) is { } time
            ? (new("t_ref", node), time)
            : (text, null);
    }

    private List<ReceivedSource> Received(Node? node)
    {
        var received = new List<ReceivedSource>();
        foreach (var member in Section.Open(reading.Bag, node)?.Others ?? [])
        {
            received.Add(new(new(member.Name, member), _texts.Statements(member.Value, member.Name)));
        }

        return received;
    }
}

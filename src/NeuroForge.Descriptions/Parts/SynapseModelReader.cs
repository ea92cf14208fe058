using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Equations.Models;
using NeuroForge.Rewiring;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads a synapse rule that a description writes as equations.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class SynapseModelReader(Reading reading)
{
    private readonly ModelQuantities _quantities = new(reading);
    private readonly ModelTexts _texts = new(reading);

    /// <summary>Reads the rule; null if its quantities have mistakes.</summary>
    internal SynapseSource? Read(NodeMember member, Section section)
    {
        var (doc, reference) = (_texts.Prose(section, "doc"), _texts.Prose(section, "reference"));
        var errors = reading.Bag.ErrorCount;
        var parameters = _quantities.Parameters(section.Optional("parameters"));
        var weight = _quantities.Weight(section.Optional("weight"), parameters);
        var states = _quantities.States(section.Optional("states"), parameters);
        var (pre, post) = (_quantities.Seen(section.Optional("pre"), Side.Pre), _quantities.Seen(section.Optional("post"), Side.Post));
        var isFaulty = reading.Bag.ErrorCount > errors;
        var equations = _texts.Statements(section.Optional("equations"), "equations");
        var (onPre, onPost) = (_texts.Statements(section.Optional("on_pre"), "on_pre"), _texts.Statements(section.Optional("on_post"), "on_post"));
        var signal = _texts.Text(section.Optional("signal"), "signal");
        var integration = _texts.Text(section.Optional("integration"), "integration");
        var method = _texts.Text(section.Optional("method"), "method");
        return isFaulty ? null : new()
        {
            Name = new(member.Name, member),
            Doc = doc,
            Reference = reference,
            Parameters = parameters,
            Weight = weight,
            States = states,
            Seen = [.. pre, .. post],
            Equations = equations,
            OnPre = onPre,
            OnPost = onPost,
            Signal = signal,
            Integration = integration,
            Method = method,
        };
    }
}

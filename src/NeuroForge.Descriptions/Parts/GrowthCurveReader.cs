using NeuroForge.Descriptions.Tree;
using NeuroForge.Descriptions.Values;
using NeuroForge.Equations.Models;

namespace NeuroForge.Descriptions.Parts;

/// <summary>Reads a growth curve that a description writes as equations: parameters, and the rate of the elements with the values that it names.</summary>
/// <param name="reading">The state that all readers share.</param>
internal sealed class GrowthCurveReader(Reading reading)
{
    private readonly ModelQuantities _quantities = new(reading);
    private readonly ModelTexts _texts = new(reading);

    /// <summary>Reads the curve; null if its quantities have mistakes.</summary>
    internal GrowthCurveSource? Read(NodeMember member, Section section)
    {
        var errors = reading.Bag.ErrorCount;
        var (doc, reference) = (_texts.Prose(section, "doc"), _texts.Prose(section, "reference"));
        var parameters = _quantities.Parameters(section.Optional("parameters"));
        var equations = _texts.Statements(section.Required("equations", "\"dz/dt = nu*(1 - calcium/eps)\""), "equations");
        return reading.Bag.ErrorCount > errors ? null : new()
        {
            Name = new(member.Name, member),
            Doc = doc,
            Reference = reference,
            Parameters = parameters,
            Equations = equations,
        };
    }
}

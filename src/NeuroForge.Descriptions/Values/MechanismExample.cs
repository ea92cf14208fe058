using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Descriptions.Values;

/// <summary>Examples of mechanisms in a description.</summary>
public static class MechanismExample
{
    /// <summary>The minimal text for a mechanism: its name and the parameters that have no default.</summary>
    /// <param name="mechanism">The mechanism.</param>
    /// <param name="name">Its name in descriptions: its id, or <see cref="Mechanism.QualifiedId"/>.</param>
    public static string Of(Mechanism mechanism, string name)
    {
        var required = string.Join(", ", mechanism.Parameters.Where(p => p.Default is null).Select(p => $"\"{p.Name}\": {ParameterSummary.Example(p)}"));
        var inner = required.Length == 0 ? ""
            : mechanism.Kind == MechanismKind.NeuronModel ? $", \"parameters\": {{ {required} }}"
            : ", " + required;
        return $"\"{Key(mechanism.Kind)}\": \"{name}\"{inner}";
    }

    private static string Key(MechanismKind kind) => kind switch
    {
        MechanismKind.GrowthCurve => "curve",
        MechanismKind.RewiringStrategy => "strategy",
        _ => "model",
    };
}

using NeuroForge.Mechanisms;

namespace NeuroForge.Neurons;

/// <summary>
/// A receptor or current input: the sum of what arrives in the step, over synapses and stimuli, set by the host before each step.
/// The field is of the vector's type and stands last. Projections and stimuli name it as their receptor.
/// </summary>
/// <param name="unit">The unit of what arrives; the unit of a synapse's weight onto this receptor.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class InputAttribute(string unit) : Attribute
{
    /// <summary>The unit of what arrives.</summary>
    public string Unit { get; } = unit;

    /// <summary>The name that descriptions use; left out, the field's name in snake case.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// What the receptor takes. A spike is added once to what the model holds, such as a conductance or a potential; a continuous signal drives the
    /// model in every step, such as a current. Left out, the host cannot tell a right use from a wrong one: it warns at every use, and the conformance kit
    /// fails.
    /// </summary>
    public SignalKinds Takes { get; set; }

    /// <summary>The usual sign of the weights onto it; left out, that of its unit.</summary>
    public WeightSign Sign { get; set; }

    /// <summary>One line that says what it means.</summary>
    public string Doc { get; set; } = "";
}

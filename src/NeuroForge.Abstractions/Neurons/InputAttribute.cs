using NeuroForge.Mechanisms;

namespace NeuroForge.Neurons;

/// <summary>
/// Declares a receptor or current input: the sum of what arrives in the step from synapses and stimuli, set by the host before each step. The field is of the
/// vector's type and comes last. Projections and stimuli name it as their receptor.
/// </summary>
/// <param name="unit">The unit of what arrives; the unit of a synapse's weight onto this receptor.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class InputAttribute(string unit) : Attribute
{
    /// <summary>The unit of what arrives.</summary>
    public string Unit { get; } = unit;

    /// <summary>The name that descriptions use; if it is not given, the field's name in snake case.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// The kinds of signal that the receptor takes. A spike is added once to a state, such as a conductance or a potential; a continuous signal, such as a
    /// current, acts in every step. If it is not given, the host cannot tell correct use from wrong use: it warns at every use, and the conformance kit fails.
    /// </summary>
    public SignalKinds Takes { get; set; }

    /// <summary>The usual sign of the weights onto it; if it is not given, the sign that follows from its unit.</summary>
    public WeightSign Sign { get; set; }

    /// <summary>Its documentation, in one line.</summary>
    public string Doc { get; set; } = "";
}

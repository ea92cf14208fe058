namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>A state of neurons or synapses, or a weight, of which some values are not finite numbers any more.</summary>
/// <param name="Path">Whose state: <c>populations.E</c>, <c>projections.excitatory</c>.</param>
/// <param name="State">Its name; <c>weight</c> for a weight.</param>
/// <param name="NotNumbers">How many of the values were not a number when it was seen first.</param>
/// <param name="Infinite">How many were infinite then: no state begins so, but a model may bring it there on purpose.</param>
/// <param name="Values">How many neurons or synapses there were.</param>
/// <param name="Time">The simulated time in ms at which it was seen first: it is looked at now and then only.</param>
public sealed record NonFiniteState(string Path, string State, long NotNumbers, long Infinite, long Values, double Time)
{
    /// <summary>The name under which a step that is far too long is told, in place of a state's.</summary>
    public const string Step = "step";

    /// <summary>How many neurons were beyond what their model can be integrated with, where <see cref="State"/> is <see cref="Step"/>; else 0.</summary>
    public long Unstable { get; init; }

    /// <summary>How long the step was for the worst of them, as a share of the longest that is right: above 2.</summary>
    public double StepShare { get; init; }
}

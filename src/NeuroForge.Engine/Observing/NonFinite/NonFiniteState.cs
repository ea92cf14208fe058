namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>A state of neurons or synapses, or a weight, with values that became infinite or not a number.</summary>
/// <param name="Path">The owner: <c>populations.E</c>, <c>projections.excitatory</c>.</param>
/// <param name="State">Its name; <c>weight</c> for a weight.</param>
/// <param name="NotNumbers">Number of values that were not a number when it was first seen.</param>
/// <param name="Infinite">Number of infinite values then: no initial state is infinite, but a model may use infinity on purpose.</param>
/// <param name="Values">Number of neurons or synapses.</param>
/// <param name="Time">The simulated time in ms at which it was first seen, in one of the periodic checks.</param>
public sealed record NonFiniteState(string Path, string State, long NotNumbers, long Infinite, long Values, double Time)
{
    /// <summary>The name for a step that is far too long, in place of a state.</summary>
    public const string Step = "step";

    /// <summary>Number of neurons for which the step is unstable, if <see cref="State"/> is <see cref="Step"/>; otherwise 0.</summary>
    public long Unstable { get; init; }

    /// <summary>The length of the step for the worst of them, as a fraction of the longest accurate step: above 2.</summary>
    public double StepShare { get; init; }
}

namespace NeuroForge.Analysis.Runs;

/// <summary>A state or weight with values that became infinite or not a number: all results that follow from them are meaningless.</summary>
/// <param name="Path">The owner: <c>populations.E</c>, <c>projections.excitatory</c>.</param>
/// <param name="State">The state's name; <c>weight</c> for a weight.</param>
/// <param name="NotNumbers">Number of values that were not a number when it was first seen.</param>
/// <param name="Infinite">Number of infinite values then.</param>
/// <param name="Values">Number of neurons or synapses then.</param>
/// <param name="FirstSeen">The simulated time in ms at which it was first seen.</param>
public sealed record RunNonFiniteState(string Path, string State, long NotNumbers, long Infinite, long Values, double FirstSeen)
{
    /// <summary>Number of neurons for which the step was too long, if <see cref="StepShare"/> is given.</summary>
    public long Unstable { get; init; }

    /// <summary>The length of the step for the worst of them, as a fraction of the longest accurate step; null if the entry is about a state.</summary>
    public double? StepShare { get; init; }
}

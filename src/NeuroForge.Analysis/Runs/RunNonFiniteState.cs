namespace NeuroForge.Analysis.Runs;

/// <summary>A state or weight of which some values were not finite numbers any more: what followed from them means nothing.</summary>
/// <param name="Path">Whose: <c>populations.E</c>, <c>projections.excitatory</c>.</param>
/// <param name="State">The state's name; <c>weight</c> for a weight.</param>
/// <param name="NotNumbers">How many values were not a number when it was seen first.</param>
/// <param name="Infinite">How many were infinite then.</param>
/// <param name="Values">How many neurons or synapses there were.</param>
/// <param name="FirstSeen">The simulated time in ms at which it was seen first.</param>
public sealed record RunNonFiniteState(string Path, string State, long NotNumbers, long Infinite, long Values, double FirstSeen)
{
    /// <summary>How many neurons were beyond what their model can be integrated with, where <see cref="StepShare"/> is given.</summary>
    public long Unstable { get; init; }

    /// <summary>How long the step was for the worst of them, as a share of the longest that is right; null where it is about a state.</summary>
    public double? StepShare { get; init; }
}

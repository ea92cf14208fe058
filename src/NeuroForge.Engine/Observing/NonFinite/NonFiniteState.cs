namespace NeuroForge.Engine.Observing.NonFinite;

/// <summary>A state of neurons or synapses, or a weight, of which some values are not finite numbers any more.</summary>
/// <param name="Path">Whose state: <c>populations.E</c>, <c>projections.excitatory</c>.</param>
/// <param name="State">Its name; <c>weight</c> for a weight.</param>
/// <param name="NotNumbers">How many of the values were not a number when it was seen first.</param>
/// <param name="Infinite">How many were infinite then: no state begins so, but a model may bring it there on purpose.</param>
/// <param name="Values">How many neurons or synapses there were.</param>
/// <param name="Time">The simulated time in ms at which it was seen first: it is looked at now and then only.</param>
public sealed record NonFiniteState(string Path, string State, long NotNumbers, long Infinite, long Values, double Time);

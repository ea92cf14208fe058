namespace NeuroForge.Samples.Web;

/// <summary>Sets the rate of the background.</summary>
/// <param name="Rate">Rate of external spikes to each neuron, in Hz.</param>
internal sealed record InputRequest(double Rate);

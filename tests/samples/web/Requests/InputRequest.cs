namespace NeuroForge.Samples.Web;

/// <summary>Sets the background.</summary>
/// <param name="Rate">Spikes in a second that reach each neuron from outside, in Hz.</param>
internal sealed record InputRequest(double Rate);

namespace NeuroForge.Samples.Web;

/// <summary>The latest spikes.</summary>
/// <param name="Window">The length of the time window, in ms.</param>
/// <param name="Ages">The age of each spike, in ms.</param>
/// <param name="Neurons">The neuron of each spike, by its number in the network.</param>
internal sealed record SpikesFrame(double Window, IReadOnlyList<double> Ages, IReadOnlyList<int> Neurons);

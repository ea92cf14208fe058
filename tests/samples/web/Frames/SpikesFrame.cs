namespace NeuroForge.Samples.Web;

/// <summary>The spikes of the last moments.</summary>
/// <param name="Window">How far back they go, in ms.</param>
/// <param name="Ages">How long ago each was, in ms.</param>
/// <param name="Neurons">Who spiked, by the neuron's number in the network.</param>
internal sealed record SpikesFrame(double Window, IReadOnlyList<double> Ages, IReadOnlyList<int> Neurons);

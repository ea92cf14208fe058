namespace NeuroForge.Hosting.Streams;

/// <summary>A spike.</summary>
/// <param name="Time">The end of the step in which it was emitted, in ms.</param>
/// <param name="Population">The neuron's population.</param>
/// <param name="Neuron">The neuron's number in its population.</param>
public readonly record struct Spike(double Time, string Population, int Neuron);

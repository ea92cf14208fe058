namespace NeuroForge.Analysis.Recordings;

/// <summary>A sample of every neuron.</summary>
/// <param name="Time">The time in ms.</param>
/// <param name="Values">The numbers of all neurons, group after group, in the recording's unit.</param>
public readonly record struct NeuronSample(double Time, double[] Values);

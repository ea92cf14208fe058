namespace NeuroForge.Engine.Running;

/// <summary>The progress of a simulation.</summary>
/// <param name="Time">Simulated time in ms.</param>
/// <param name="Duration">Intended duration in ms.</param>
/// <param name="Neurons">Number of neurons.</param>
/// <param name="Spikes">Spikes so far.</param>
/// <param name="Synapses">Current number of synapses.</param>
public readonly record struct SimulationProgress(double Time, double Duration, int Neurons, long Spikes, long Synapses);

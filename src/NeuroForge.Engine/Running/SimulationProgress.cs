namespace NeuroForge.Engine.Running;

/// <summary>How far a simulation has come.</summary>
/// <param name="Time">Simulated time in ms.</param>
/// <param name="Duration">What it is to reach, in ms.</param>
/// <param name="Neurons">Number of neurons.</param>
/// <param name="Spikes">Spikes so far.</param>
/// <param name="Synapses">Synapses at present.</param>
public readonly record struct SimulationProgress(double Time, double Duration, int Neurons, long Spikes, long Synapses);

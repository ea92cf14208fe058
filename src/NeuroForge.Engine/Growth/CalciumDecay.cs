namespace NeuroForge.Engine.Growth;

/// <summary>An interval in which a neuron's calcium decays without spikes.</summary>
/// <param name="Neuron">The neuron's number in its population.</param>
/// <param name="Start">Concentration at the beginning.</param>
/// <param name="Duration">Duration in ms.</param>
internal readonly record struct CalciumDecay(int Neuron, double Start, double Duration);

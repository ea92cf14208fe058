namespace NeuroForge.Engine.Growth;

/// <summary>A stretch of time in which a neuron's calcium decays undisturbed.</summary>
/// <param name="Neuron">The neuron's number in its population.</param>
/// <param name="Start">Concentration at the beginning.</param>
/// <param name="Duration">How long it lasts in ms.</param>
internal readonly record struct CalciumDecay(int Neuron, double Start, double Duration);

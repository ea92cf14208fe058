namespace NeuroForge.Recording;

/// <summary>A spike.</summary>
/// <param name="Time">The end of the step in which it was emitted, in ms.</param>
/// <param name="Group">Number of the group in the recording.</param>
/// <param name="Neuron">The neuron's number in its population.</param>
public readonly record struct RecordedSpike(double Time, int Group, int Neuron);

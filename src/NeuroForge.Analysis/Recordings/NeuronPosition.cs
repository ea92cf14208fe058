namespace NeuroForge.Analysis.Recordings;

/// <summary>The position of a neuron.</summary>
/// <param name="Group">Number of the group in the recording.</param>
/// <param name="Neuron">The neuron's number in its population.</param>
/// <param name="X">First coordinate, in the recording's unit.</param>
/// <param name="Y">Second coordinate.</param>
/// <param name="Z">Third coordinate.</param>
public readonly record struct NeuronPosition(int Group, int Neuron, double X, double Y, double Z);

namespace NeuroForge.Engine;

/// <summary>Reads one number of a neuron at the beginning of a step.</summary>
internal delegate double NeuronQuantity(Population population, int neuron, long step);

namespace NeuroForge.Rewiring;

/// <summary>A new number of synaptic elements for a neuron.</summary>
/// <param name="Side">The side of the projection.</param>
/// <param name="Neuron">The neuron's number on that side.</param>
/// <param name="Elements">Elements, whole and fractional.</param>
public readonly record struct ElementChange(Side Side, int Neuron, double Elements);

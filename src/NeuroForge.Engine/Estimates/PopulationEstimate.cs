namespace NeuroForge.Engine.Estimates;

/// <summary>The estimated size of a population.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">Number of neurons.</param>
/// <param name="States">States of a neuron.</param>
/// <param name="Receptors">Number of receptors with inputs, random numbers included.</param>
public sealed record PopulationEstimate(string Name, int Size, int States, int Receptors)
{
    /// <summary>Bytes of states, constants that differ between neurons, calcium, elements and positions.</summary>
    public required double NeuronBytes { get; init; }

    /// <summary>Bytes of the pending inputs of the neurons, and of their spikes in a slice.</summary>
    public required double InputBytes { get; init; }

    /// <summary>Total number of bytes.</summary>
    public double Bytes => NeuronBytes + InputBytes;
}

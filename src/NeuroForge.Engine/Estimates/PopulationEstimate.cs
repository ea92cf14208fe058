namespace NeuroForge.Engine.Estimates;

/// <summary>What a population will take.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Size">How many neurons it has.</param>
/// <param name="States">States of a neuron.</param>
/// <param name="Receptors">Receptors that anything drives, random numbers included.</param>
public sealed record PopulationEstimate(string Name, int Size, int States, int Receptors)
{
    /// <summary>Bytes of states, constants that differ between neurons, calcium, elements and positions.</summary>
    public required double NeuronBytes { get; init; }

    /// <summary>Bytes of what is on its way to the neurons, and of their spikes in a slice.</summary>
    public required double InputBytes { get; init; }

    /// <summary>Bytes altogether.</summary>
    public double Bytes => NeuronBytes + InputBytes;
}

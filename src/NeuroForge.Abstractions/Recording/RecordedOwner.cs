namespace NeuroForge.Recording;

/// <summary>The parts of a network that have what is recorded.</summary>
public enum RecordedOwner
{
    /// <summary>Populations: a number of each neuron, spikes, positions.</summary>
    Population,

    /// <summary>Projections: a number of each synapse, of each source or target, or of each projection; births and deaths.</summary>
    Projection,
}

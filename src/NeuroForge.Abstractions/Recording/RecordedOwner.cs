namespace NeuroForge.Recording;

/// <summary>The part of a network that a recorded quantity belongs to.</summary>
public enum RecordedOwner
{
    /// <summary>Populations: a number for each neuron, spikes, positions.</summary>
    Population,

    /// <summary>Projections: a number for each synapse, for each source or target, or for each projection; births and deaths.</summary>
    Projection,
}

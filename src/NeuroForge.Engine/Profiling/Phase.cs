namespace NeuroForge.Engine.Profiling;

/// <summary>The phases of a simulation's computing time.</summary>
public enum Phase
{
    /// <summary>Output of stimuli.</summary>
    Stimuli,

    /// <summary>Steps of neurons, and their random numbers.</summary>
    Neurons,

    /// <summary>Spikes at synapses: delivery, and changes by spikes of sources or targets.</summary>
    Delivery,

    /// <summary>Actions of synapses without a spike: in every step, and transmission of continuous signals.</summary>
    Synapses,

    /// <summary>Calcium and synaptic elements.</summary>
    Growth,

    /// <summary>Updates of the connectivity.</summary>
    Rewiring,

    /// <summary>Reading of samples and spikes and their transfer to recorders; if recorders are too slow, the wait for them.</summary>
    Recorders,

    /// <summary>Snapshots: the copy of the state, for which the run waits.</summary>
    Snapshot,

    /// <summary>Everything else: threads that wait for each other, collection of spikes, work between two slices.</summary>
    Other,
}

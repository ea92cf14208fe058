namespace NeuroForge.Engine.Profiling;

/// <summary>What a simulation spends its time on.</summary>
public enum Phase
{
    /// <summary>Stimuli are played.</summary>
    Stimuli,

    /// <summary>Neurons step, and the random numbers that they ask for are drawn.</summary>
    Neurons,

    /// <summary>Spikes are handled at synapses: delivered, and whatever a spike of a source or target changes.</summary>
    Delivery,

    /// <summary>What synapses do without a spike: act in every step, pass continuous signals on.</summary>
    Synapses,

    /// <summary>Calcium and synaptic elements follow the neurons' activity.</summary>
    Growth,

    /// <summary>Updates of the connectivity.</summary>
    Rewiring,

    /// <summary>Samples and spikes are read and handed over; where the recorders do not keep up, the wait for them.</summary>
    Recorders,

    /// <summary>Snapshots: the copy of the state that the run has to wait for.</summary>
    Snapshot,

    /// <summary>Everything else: threads that wait for each other, spikes that are gathered, what happens between two slices.</summary>
    Other,
}

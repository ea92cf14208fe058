namespace NeuroForge.Recording;

/// <summary>The kind of frames in a recording.</summary>
public enum RecordingKind
{
    /// <summary>One number per group at each sample: <see cref="SampleFrame"/>.</summary>
    Series,

    /// <summary>One number per neuron at each sample: <see cref="SampleFrame"/>.</summary>
    Neurons,

    /// <summary>Every synapse at each sample: <see cref="SynapseFrame"/>.</summary>
    Synapses,

    /// <summary>Every spike: <see cref="SpikeFrame"/>.</summary>
    Spikes,

    /// <summary>Every birth and death of a synapse: <see cref="RewiringFrame"/>.</summary>
    Rewiring,

    /// <summary>Positions of all neurons, once: <see cref="PositionFrame"/>. For an <see cref="IPositionRecorder"/> only.</summary>
    Positions,
}

namespace NeuroForge.Recording;

/// <summary>What kind of frames a recording has.</summary>
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

    /// <summary>Where every neuron is, once: <see cref="PositionFrame"/>. For an <see cref="IPositionRecorder"/> only.</summary>
    Positions,
}

namespace NeuroForge.Analysis.Recordings;

/// <summary>The kind of records in a recording.</summary>
public enum RecordedKind
{
    /// <summary>One number per population or projection at each sample: <see cref="SeriesSample"/>.</summary>
    Series,

    /// <summary>One number per neuron at each sample: <see cref="NeuronSample"/>.</summary>
    Neurons,

    /// <summary>Every synapse at each sample: <see cref="SynapseSample"/>.</summary>
    Synapses,

    /// <summary>Every spike: <see cref="NeuronSpike"/>.</summary>
    Spikes,

    /// <summary>Every birth and death of a synapse: <see cref="SynapseEvent"/>.</summary>
    Rewiring,

    /// <summary>Position of every neuron: <see cref="NeuronPosition"/>.</summary>
    Positions,
}

namespace NeuroForge.Analysis.Recordings;

/// <summary>Reads a recording from its files; there is one reader for each format.</summary>
internal abstract class RecordingReader
{
    /// <summary>The samples of a series.</summary>
    internal abstract IEnumerable<SeriesSample> Series();

    /// <summary>The samples of every neuron.</summary>
    internal abstract IEnumerable<NeuronSample> Neurons();

    /// <summary>The samples of every synapse.</summary>
    internal abstract IEnumerable<SynapseSample> Synapses();

    /// <summary>The spikes.</summary>
    internal abstract IEnumerable<NeuronSpike> Spikes();

    /// <summary>Births and deaths of synapses.</summary>
    internal abstract IEnumerable<SynapseEvent> Rewiring();

    /// <summary>Positions of neurons.</summary>
    internal abstract IEnumerable<NeuronPosition> Positions();
}

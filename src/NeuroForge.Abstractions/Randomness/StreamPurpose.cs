namespace NeuroForge.Randomness;

/// <summary>The purpose of a random stream. Streams of different purposes are independent.</summary>
public enum StreamPurpose
{
    /// <summary>Distributed parameters, initial states and elements of a population, a stream for each quantity and neuron.</summary>
    Population = 1,

    /// <summary>Positions of a population's neurons.</summary>
    Layout = 2,

    /// <summary>The connector of a projection, a stream for each target if the connector works by target.</summary>
    Connector = 3,

    /// <summary>Weights and delays of a projection's synapses, a stream for each quantity and synapse.</summary>
    Synapse = 4,

    /// <summary>Rewiring of a projection at one moment.</summary>
    Rewiring = 5,

    /// <summary>Stimuli, a stream for each block of neurons.</summary>
    Stimulus = 6,

    /// <summary>Random numbers of neuron models, a stream for each block of neurons.</summary>
    Neuron = 7,

    /// <summary>Random numbers of a stimulus that are the same for all neurons.</summary>
    CommonStimulus = 8,

    /// <summary>The members of a group, a stream for each neuron.</summary>
    Group = 9,

    /// <summary>The synapses that a recorder samples, a stream for each pair of neurons.</summary>
    Sample = 10,
}

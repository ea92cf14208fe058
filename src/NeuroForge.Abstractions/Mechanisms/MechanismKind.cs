using NeuroForge.Connectivity;
using NeuroForge.Growth;
using NeuroForge.Layouts;
using NeuroForge.Neurons;
using NeuroForge.Recording;
using NeuroForge.Rewiring;
using NeuroForge.Stimuli;
using NeuroForge.Synapses;

namespace NeuroForge.Mechanisms;

/// <summary>The kinds of mechanism that a plugin can bring.</summary>
public enum MechanismKind
{
    /// <summary>
    /// The dynamics of a neuron's state and its spikes: <see cref="INeuron{T}"/>; or the spike probability of a neuron that only spikes at random:
    /// <see cref="ISpikeSource{T}"/>.
    /// </summary>
    NeuronModel,

    /// <summary>Transmission and learning of a synapse: <see cref="ISynapse{T}"/>.</summary>
    SynapseRule,

    /// <summary>Growth rate of synaptic elements at a calcium concentration: <see cref="IGrowthCurve{T}"/>.</summary>
    GrowthCurve,

    /// <summary>Choice of the synapses to delete and create: <see cref="IRewiringStrategy"/>.</summary>
    RewiringStrategy,

    /// <summary>Output of results: <see cref="IRecorder"/>.</summary>
    Recorder,

    /// <summary>Spikes or currents from outside: <see cref="IStimulus"/>.</summary>
    Stimulus,

    /// <summary>The initial synapses of a projection: <see cref="IConnector"/>.</summary>
    Connector,

    /// <summary>Positions of neurons: <see cref="ILayout"/>.</summary>
    Layout,
}

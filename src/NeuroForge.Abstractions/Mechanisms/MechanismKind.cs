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
    /// How a neuron's state moves and when it spikes: <see cref="INeuron{T}"/>; or, where it only spikes at random, how probably:
    /// <see cref="ISpikeSource{T}"/>.
    /// </summary>
    NeuronModel,

    /// <summary>What a synapse does with a spike: <see cref="ISynapse{T}"/>.</summary>
    SynapseRule,

    /// <summary>How fast synaptic elements grow at a given calcium concentration: <see cref="IGrowthCurve{T}"/>.</summary>
    GrowthCurve,

    /// <summary>Which synapses are deleted and created: <see cref="IRewiringStrategy"/>.</summary>
    RewiringStrategy,

    /// <summary>Where results go: <see cref="IRecorder"/>.</summary>
    Recorder,

    /// <summary>Spikes or currents from outside: <see cref="IStimulus"/>.</summary>
    Stimulus,

    /// <summary>The initial wiring: <see cref="IConnector"/>.</summary>
    Connector,

    /// <summary>Where neurons are: <see cref="ILayout"/>.</summary>
    Layout,
}

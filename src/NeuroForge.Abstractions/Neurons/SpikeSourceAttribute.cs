using NeuroForge.Mechanisms;

namespace NeuroForge.Neurons;

/// <summary>Declares a generic struct as a neuron model that spikes at random and has no inputs.</summary>
/// <param name="id">The name that descriptions use, for instance <c>poisson_source</c>.</param>
public sealed class SpikeSourceAttribute(string id) : MechanismAttribute(id, MechanismKind.NeuronModel, typeof(ISpikeSource<>));

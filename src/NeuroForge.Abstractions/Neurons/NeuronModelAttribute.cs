namespace NeuroForge;

/// <summary>Declares a generic struct as a neuron model.</summary>
/// <param name="id">The name that descriptions use, for instance <c>izhikevich</c>.</param>
public sealed class NeuronModelAttribute(string id) : MechanismAttribute(id, MechanismKind.NeuronModel, typeof(INeuron<>));

using NeuroForge.Mechanisms;

namespace NeuroForge.Neurons;

/// <summary>Declares a generic struct as a neuron model.</summary>
/// <param name="id">The name that descriptions use, for instance <c>izhikevich</c>.</param>
public sealed class NeuronModelAttribute(string id) : MechanismAttribute(id, MechanismKind.NeuronModel, typeof(INeuron<>))
{
    /// <summary>The order of its integrator, 1 or more: half the step leaves about 2 to the minus this of the error. An exact one may claim any.</summary>
    public int Order { get; set; } = 1;

    /// <summary>
    /// Whether its neurons may spike. A model whose <c>Step</c> returns <c>default</c> and computes no mask is known never to spike; a model that gets
    /// such a mask from elsewhere says so here. Synapse rules that need spikes are refused for neurons that never spike.
    /// </summary>
    public bool Spikes { get; set; } = true;
}

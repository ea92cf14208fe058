using NeuroForge.Mechanisms;

namespace NeuroForge.Neurons;

/// <summary>Declares a generic struct as a neuron model.</summary>
/// <param name="id">The name that descriptions use, for instance <c>izhikevich</c>.</param>
public sealed class NeuronModelAttribute(string id) : MechanismAttribute(id, MechanismKind.NeuronModel, typeof(INeuron<>))
{
    /// <summary>The order of its integrator, 1 or more: half the step leaves about 2 to the minus this of the error. An exact one may claim any.</summary>
    public int Order { get; set; } = 1;
}

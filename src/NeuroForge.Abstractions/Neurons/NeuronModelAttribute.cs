using NeuroForge.Mechanisms;

namespace NeuroForge.Neurons;

/// <summary>Declares a generic struct as a neuron model.</summary>
/// <param name="id">The name that descriptions use, for instance <c>izhikevich</c>.</param>
public sealed class NeuronModelAttribute(string id) : MechanismAttribute(id, MechanismKind.NeuronModel, typeof(INeuron<>))
{
    /// <summary>
    /// The order of its integration method, 1 or more: half the step reduces the error by about 2 to the power of the order. An exact method may give any.
    /// </summary>
    public int Order { get; set; } = 1;

    /// <summary>
    /// True if its neurons may spike. The host finds out by itself that a model never spikes if its <c>Step</c> returns <c>default</c> and computes no mask; a
    /// model that gets such a mask from elsewhere sets this to false. Synapse rules that need spikes are refused for neurons that never spike.
    /// </summary>
    public bool Spikes { get; set; } = true;
}

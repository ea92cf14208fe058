using NeuroForge.Mechanisms;

namespace NeuroForge.Synapses;

/// <summary>Declares a generic struct as a synapse rule.</summary>
/// <param name="id">The name that descriptions use, for instance <c>static</c>.</param>
public sealed class SynapseRuleAttribute(string id) : MechanismAttribute(id, MechanismKind.SynapseRule, typeof(ISynapse<>));

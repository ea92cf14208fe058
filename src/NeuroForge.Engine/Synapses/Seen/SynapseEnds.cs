using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>Synapses and what is at their two ends, as a rule sees and reaches it.</summary>
/// <param name="Setup">The rule.</param>
/// <param name="Store">The synapses.</param>
/// <param name="Pre">What the rule sees of the sources.</param>
/// <param name="Post">What it sees of the targets.</param>
/// <param name="Inputs">What is on its way to the targets.</param>
/// <param name="Receptors">The receptors that each synapse drives, by their number in the targets' model.</param>
internal sealed record SynapseEnds(RuleSetup Setup, SynapseStore Store, SeenSide Pre, SeenSide Post, InputRing Inputs, int[] Receptors);

using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>Synapses with everything that a rule sees and reaches at their two ends.</summary>
/// <param name="Setup">The rule.</param>
/// <param name="Store">The synapses.</param>
/// <param name="Pre">The values that the rule sees of the sources.</param>
/// <param name="Post">The values that it sees of the targets.</param>
/// <param name="Inputs">The pending inputs of the targets.</param>
/// <param name="Receptors">The receptors that each synapse acts on, by their number in the targets' model.</param>
internal sealed record SynapseEnds(RuleSetup Setup, SynapseStore Store, SeenSide Pre, SeenSide Post, InputRing Inputs, int[] Receptors)
{
    /// <summary>The values that the rule sees of modulators; null for a rule without a third factor.</summary>
    internal ModulatorColumns? Modulators { get; init; }
}

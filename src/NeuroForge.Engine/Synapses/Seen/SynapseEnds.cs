using NeuroForge.Engine.Neurons;
using NeuroForge.Engine.Synapses.Stores;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>Synapses and what is at their two ends, as a rule sees and reaches it.</summary>
/// <param name="Store">The synapses.</param>
/// <param name="Pre">What the rule sees of the sources.</param>
/// <param name="Post">What it sees of the targets.</param>
/// <param name="Inputs">What is on its way to the targets.</param>
internal sealed record SynapseEnds(SynapseStore Store, SeenSide Pre, SeenSide Post, InputRing Inputs);

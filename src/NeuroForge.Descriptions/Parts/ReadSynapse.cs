using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Parts;

/// <summary>The synapses of a projection.</summary>
/// <param name="Rule">Their rule.</param>
/// <param name="Parameters">Parameters of the rule.</param>
/// <param name="Weight">Their weights in the receptors' unit.</param>
/// <param name="Delay">Their delays in steps.</param>
/// <param name="Frozen">True if the weights stay unchanged at first.</param>
/// <param name="Single">True if weights are stored in single precision.</param>
internal sealed record ReadSynapse(
    Mechanism Rule, IReadOnlyDictionary<string, Distribution> Parameters, Distribution Weight, Distribution Delay, bool Frozen, bool Single);

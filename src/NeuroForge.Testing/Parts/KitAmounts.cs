using NeuroForge.Mechanisms;
using NeuroForge.Stimuli;

namespace NeuroForge.Testing.Parts;

/// <summary>The amounts of <see cref="KitSpikes"/>, for receptors that take only continuous signals.</summary>
[Stimulus("kit_amounts", Gives = SignalKinds.Continuous, Doc = "Amounts at random steps, from 0.01 for the first neuron to 1000 for the last.")]
internal sealed class KitAmounts : KitSpikes;

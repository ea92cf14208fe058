using NeuroForge.Space;

namespace NeuroForge.ButzVanOoyen2013;

/// <summary>
/// The rule of the paper: a neuron with more synapses than whole elements breaks the excess, drawn uniformly. The partner's element stays, becomes vacant and
/// takes part in the pairing of the same update. After an update no neuron has more synapses than elements.
/// </summary>
[RewiringStrategy(
    Id,
    Doc = "Breaks the synapses that have lost their element and pairs vacant elements at random.",
    Reference = "doi:10.1371/journal.pcbi.1003259")]
public sealed class Homeostatic() : ElementRewiring(Id)
{
    private const string Id = "homeostatic";

    [Parameter("um", "uniform", Doc = "Kernel of distance: an axonal element finds a target in proportion to its vacant dendritic elements, times the kernel.")]
    public DistanceKernel Kernel { get; set; } = DistanceKernel.Uniform;

    private protected override DistanceKernel PartnerKernel => Kernel;

    private protected override bool SourceMayBreak(int targetElements) => true;

    private protected override void AfterBreak(SideElements side, int neuron)
    {
    }
}

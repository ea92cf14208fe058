namespace NeuroForge.ButzVanOoyen2013;

/// <summary>
/// The paper's rule read cleanly: a neuron with more synapses than whole elements breaks the excess, drawn uniformly;
/// the partner's element stays, is vacant and takes part in the pairing of the same update. After an update no neuron
/// has more synapses than elements.
/// </summary>
[RewiringStrategy(
    Id,
    Doc = "Breaks the synapses that have lost their element and pairs vacant elements at random.",
    Reference = "doi:10.1371/journal.pcbi.1003259")]
public sealed class Homeostatic() : ElementRewiring(Id)
{
    private const string Id = "homeostatic";

    private protected override bool SourceMayBreak(int targetElements) => true;

    private protected override void AfterBreak(SideElements side, int neuron)
    {
    }
}

namespace NeuroForge.ButzVanOoyen2013;

/// <summary>
/// The update as in NEST 3.9. It differs from the rule of the paper in two ways. A source breaks no synapse onto a target without a whole element. And if a
/// neuron still has more synapses than elements after one has broken, its elements are raised to the number of synapses left, so at most one element is lost at
/// once, and the other synapses that break leave vacant elements.
/// </summary>
[RewiringStrategy(
    Id,
    Doc = "The homeostatic rule as in NEST 3.9: its order of steps, and elements returned to neurons that lose several synapses.",
    Reference = "NEST 3.9; doi:10.3389/fnana.2016.00057")]
public sealed class HomeostaticNest() : ElementRewiring(Id)
{
    private const string Id = "homeostatic_nest";

    private protected override bool SourceMayBreak(int targetElements) => targetElements > 0;

    private protected override void AfterBreak(SideElements side, int neuron) => side.LiftToBound(neuron);
}

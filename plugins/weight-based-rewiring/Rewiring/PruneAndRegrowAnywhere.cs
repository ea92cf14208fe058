namespace NeuroForge.WeightBasedRewiring;

/// <summary>Regrows at any free pair of the projection, each equally likely, so the number of synapses of a neuron can change.</summary>
[RewiringStrategy(
    "prune_and_regrow_anywhere",
    WeightUnit = "nS",
    Doc = "Prunes synapses with a weight below a threshold and regrows the same number between any neurons that are not connected.",
    Reference = "https://brian.discourse.group, Implementation of Structural Plasticity")]
public sealed class PruneAndRegrowAnywhere : PruneAndRegrow
{
    private protected override void Regrow(List<int> pruned, IConnectivityView view, FreePairs pairs, ConnectivityEdit edit, RandomStream random) =>
        pairs.Join(pruned.Count, 0, view.Sources.Count, RegrownWeight, edit, random);
}

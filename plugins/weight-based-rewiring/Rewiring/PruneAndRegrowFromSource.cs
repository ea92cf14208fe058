namespace NeuroForge.WeightBasedRewiring;

/// <summary>
/// Regrows from the source that has lost a synapse, onto targets that it was not joined to, each equally likely, so that a source keeps its number of synapses.
/// Each source draws from its own random stream.
/// </summary>
[RewiringStrategy(
    "prune_and_regrow_from_source",
    WeightUnit = "nS",
    Doc = "Prunes synapses with a weight below a threshold and regrows the same number from the same source to targets without a synapse from it.",
    Reference = "https://brian.discourse.group, Implementation of Structural Plasticity")]
public sealed class PruneAndRegrowFromSource : PruneAndRegrow
{
    private RandomStream? _ofSource;

    private protected override void Regrow(List<int> pruned, IConnectivityView view, FreePairs pairs, ConnectivityEdit edit, RandomStream random)
    {
        for (var first = 0; first < pruned.Count;)
        {
            var source = view.SourceOf(pruned[first]);
            var next = first + 1;
            while (next < pruned.Count && view.SourceOf(pruned[next]) == source)
            {
                next++;
            }

            pairs.Join(next - first, source, 1, RegrownWeight, edit, random.Of(source, ref _ofSource));
            first = next;
        }
    }
}

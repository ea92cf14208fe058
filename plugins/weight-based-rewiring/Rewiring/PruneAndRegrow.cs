namespace NeuroForge.WeightBasedRewiring;

/// <summary>
/// Prunes every synapse whose weight is below a threshold and regrows as many elsewhere, at pairs of neurons that were not joined when the update began: a
/// synapse pruned in an update is not regrown in it. If no such pair is left, fewer are regrown than pruned.
/// </summary>
public abstract class PruneAndRegrow : IRewiringStrategy
{
    private const string WeightBelowThreshold = "weight below threshold";

    private readonly List<int> _pruned = [];
    private readonly FreePairs _pairs = new();

    [Parameter("nS", 0.005, Min = 0, Doc = "Threshold: synapses with a lower weight are pruned.")]
    public double Threshold { get; set; }

    [Parameter("nS", Min = 0, MinParameter = nameof(Threshold), IsWeight = true,
        Doc = "Weight of regrown synapses; it must be valid for the synapse rule.")]
    public double RegrownWeight { get; set; }

    /// <inheritdoc/>
    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
        _pruned.Clear();
        WeakSynapses.Find(view.Weights, Threshold, _pruned);
        foreach (var synapse in _pruned)
        {
            edit.Delete(synapse, WeightBelowThreshold);
        }

        _pairs.Begin(view, _pruned);
        Regrow(_pruned, view, _pairs, edit, random);
    }

    /// <summary>Proposes the synapses that replace the pruned ones.</summary>
    /// <param name="pruned">The pruned synapses, by source.</param>
    /// <param name="view">The projection.</param>
    /// <param name="pairs">The pairs that may be joined.</param>
    /// <param name="edit">Receives the proposals.</param>
    /// <param name="random">The random stream for the pairs.</param>
    private protected abstract void Regrow(List<int> pruned, IConnectivityView view, FreePairs pairs, ConnectivityEdit edit, RandomStream random);
}

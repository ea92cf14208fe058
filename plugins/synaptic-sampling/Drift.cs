namespace NeuroForge.SynapticSampling;

/// <summary>
/// Random walk of every weight with a drift: dw = -(alpha + (w - mean) / tau) dt + sqrt(2 temperature dt) noise. A synapse whose weight falls below 0 becomes
/// dormant: it is removed, and a dormant pair, drawn at random, gets a synapse of weight 0 in its place. So the number of synapses is constant: that of each
/// target, or that of the whole projection.
/// </summary>
/// <remarks>
/// Each target draws from its own random stream, in the order of its synapses; pairs anywhere are drawn from that of the projection. With <c>tau</c> the walk
/// is integrated exactly over an interval; without, drift and noise of an interval are exact as well, so the interval matters only at the boundary.
/// </remarks>
[RewiringStrategy(
    "drift",
    Doc = "Lets weights drift at random; a synapse that reaches 0 is replaced by one of weight 0, onto the same target or anywhere.",
    Reference = "doi:10.1371/journal.pcbi.1004485; arXiv:1711.05136")]
public sealed class Drift : IRewireByTarget
{
    private const string Dormant = "dormant";
    private const string Activated = "activated";
    private const double MsPerSecond = 1000;

    /// <summary>Number of sources that are drawn before the open ones are counted; the choice does not depend on it.</summary>
    private const int Patience = 32;

    [Parameter("1/s", 0, Min = 0, Doc = "Drift towards 0: decrease of a weight per second, in the unit of the receptor.")]
    public double Alpha { get; set; }

    [Parameter("1/s", Above = 0, Doc = "Strength of the noise: half of the increase of a weight's variance per second, in the squared unit of the receptor.")]
    public double Temperature { get; set; }

    [Parameter("s", 0, Min = 0, Doc = "Time constant of the return of weights to their mean, which is a Gaussian prior; 0 for none.")]
    public double Tau { get; set; }

    [Parameter("1", 0, Doc = "Mean to which weights return, in the unit of the receptor.")]
    public double Mean { get; set; }

    [Parameter(false, Doc = "True to replace synapses between any two neurons; false to replace them onto the same target, whose number stays constant.")]
    public bool Anywhere { get; set; }

    /// <inheritdoc/>
    public void Rewire(TargetSynapses synapses, TargetEdit edit)
    {
        var (kept, shift, spread) = Walk(synapses.Interval / MsPerSecond);
        var weights = synapses.Weights;
        for (var synapse = 0; synapse < weights.Length; synapse++)
        {
            if (weights[synapse] < 0)
            {
                throw new ParameterException(
                    "strategy", "drift moves weights of 0 and more, but the projection has negative weights: use a receptor for inhibition");
            }

            var moved = (kept * weights[synapse]) + shift + (spread * synapses.Random.NextNormal());
            if (moved >= 0)
            {
                edit.SetWeight(synapse, moved);
            }
            else
            {
                edit.Delete(synapse, Dormant);
            }
        }

        if (!Anywhere)
        {
            Activate(synapses, edit);
        }
    }

    /// <inheritdoc/>
    public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
    {
        if (Anywhere && edit.Deleted.Count > 0)
        {
            new DormantPairs(view, edit).Activate(edit.Deleted.Count, random, Activated);
        }
    }

    /// <summary>The change of a weight within an interval: w becomes kept w + shift + spread noise.</summary>
    private (double Kept, double Shift, double Spread) Walk(double seconds)
    {
        if (Tau == 0)
        {
            return (1, -Alpha * seconds, Math.Sqrt(2 * Temperature * seconds));
        }

        var kept = Double1.Exp(-seconds / Tau).Number;
        return (kept, (1 - kept) * (Mean - (Alpha * Tau)), Math.Sqrt(Temperature * Tau * (1 - (kept * kept))));
    }

    /// <summary>Replaces the synapses that have become dormant; fewer only if no source is left.</summary>
    private static void Activate(TargetSynapses synapses, TargetEdit edit)
    {
        for (var left = edit.DeletedCount; left > 0; left--)
        {
            if (!TryDraw(synapses, edit, out var source))
            {
                return;
            }

            edit.Create(source, weight: 0, Activated);
        }
    }

    /// <summary>Draws a source that may be joined to the target, each equally likely.</summary>
    private static bool TryDraw(TargetSynapses synapses, TargetEdit edit, out int source)
    {
        var sources = synapses.SourcePool.Count;
        for (var draws = 0; draws < Patience; draws++)
        {
            source = synapses.Random.NextInt32(sources);
            if (edit.MayJoin(source))
            {
                return true;
            }
        }

        var open = 0;
        for (source = 0; source < sources; source++)
        {
            open += edit.MayJoin(source) ? 1 : 0;
        }

        source = -1;
        for (var drawn = open == 0 ? 0 : 1 + synapses.Random.NextInt32(open); drawn > 0; drawn -= edit.MayJoin(source) ? 1 : 0)
        {
            source++;
        }

        return open > 0;
    }
}

namespace NeuroForge.Models.Tests.Plasticity;

/// <summary>The weight of a synapse by direct sums over pairs of spikes: no trace is kept.</summary>
/// <param name="pairs">Which spikes are pairs.</param>
/// <param name="step">The length of a step in ms.</param>
/// <param name="exponent">Of the dependence on the weight, on both sides.</param>
internal sealed class DirectSum(Pairs pairs, double step, double exponent)
{
    public const double Lambda = 0.05;
    public const double Alpha = 1.1;
    public const double TauPlus = 17;
    public const double TauMinus = 34;
    public const double Least = 0.0001;
    public const double Greatest = 0.001;

    private const double Range = Greatest - Least;

    /// <summary>The weight after the spikes of both neurons in a span of time; earlier ones count as partners.</summary>
    /// <param name="pre">Steps of pre-synaptic spikes as the synapse sees them, ascending.</param>
    /// <param name="post">Steps of post-synaptic spikes.</param>
    /// <param name="weight">The weight at the beginning.</param>
    /// <param name="first">The first step.</param>
    /// <param name="end">The step behind the last.</param>
    public double Weight(int[] pre, int[] post, double weight, int first = 0, int end = int.MaxValue)
    {
        var (preSpikes, postSpikes) = (pre.ToHashSet(), post.ToHashSet());
        foreach (var at in pre.Union(post).Where(at => at >= first && at < end).Order())
        {
            if (preSpikes.Contains(at))
            {
                var share = Power((weight - Least) / Range);
                weight = Math.Max(weight - (Alpha * Lambda * Range * share * Sum(pairs.OfPre(pre, post, at), at, TauMinus)), Least);
            }

            if (postSpikes.Contains(at))
            {
                var share = Power((Greatest - weight) / Range);
                weight = Math.Min(weight + (Lambda * Range * share * Sum(pairs.OfPost(pre, post, at), at, TauPlus)), Greatest);
            }
        }

        return weight;
    }

    private double Power(double share) => Math.Pow(Math.Max(share, 0), exponent);

    private double Sum(IEnumerable<int> partners, int at, double tau) => partners.Sum(partner => Math.Exp((partner - at) * step / tau));
}

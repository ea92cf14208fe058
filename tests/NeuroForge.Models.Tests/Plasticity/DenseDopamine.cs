namespace NeuroForge.Models.Tests.Plasticity;

/// <summary>
/// A synapse with dopamine, integrated densely in time: weight, eligibility trace and dopamine by the classical method of Runge and Kutta in every step, and
/// the change of the eligibility trace at a spike by a direct sum over the spikes of the other neuron. The weight is kept within its bounds at events alone.
/// </summary>
/// <param name="released">Number of dopamine spikes that arrive in each step.</param>
/// <param name="greatest">The greatest weight; the least is 0.</param>
/// <param name="baseline">The baseline of the dopamine in each step.</param>
internal sealed class DenseDopamine(int[] released, double greatest, Func<int, double> baseline)
{
    public const double APlus = 0.9;
    public const double AMinus = 1.3;
    public const double TauPlus = 17;
    public const double TauMinus = 34;
    public const double TauC = 700;
    public const double TauN = 150;
    public const double Baseline = 0.002;

    private const double Step = PairNetwork.Step;

    /// <summary>The weight at the ends of some steps.</summary>
    /// <param name="pre">Steps of pre-synaptic spikes, ascending.</param>
    /// <param name="post">Steps of post-synaptic spikes.</param>
    /// <param name="weight">The weight at the beginning.</param>
    /// <param name="first">The first step.</param>
    /// <param name="ends">The steps before which the weight is wanted, ascending.</param>
    public double[] Weights(int[] pre, int[] post, double weight, int first, int[] ends)
    {
        var (preSpikes, postSpikes) = (pre.ToHashSet(), post.ToHashSet());
        var (c, n) = (0.0, 0.0);
        var wanted = new List<double>();
        for (var step = 0; wanted.Count < ends.Length; step++)
        {
            if (step == ends[wanted.Count])
            {
                wanted.Add(Math.Clamp(weight, 0, greatest));
                if (wanted.Count == ends.Length)
                {
                    break;
                }
            }

            Advance(ref weight, ref c, ref n, baseline(step));
            n += released[step] / TauN;
            if (step < first)
            {
                continue;
            }

            var (isPre, isPost) = (preSpikes.Contains(step), postSpikes.Contains(step));
            if (isPre || isPost || released[step] > 0 || baseline(step + 1) != baseline(step))
            {
                weight = Math.Clamp(weight, 0, greatest);
            }

            c -= isPre ? AMinus * Before(post, step, TauMinus) : 0;
            c += isPost ? APlus * Before(pre, step, TauPlus) : 0;
        }

        return [.. wanted];
    }

    /// <summary>The sum over all spikes before a step.</summary>
    private static double Before(int[] spikes, int step, double tau) =>
        spikes.TakeWhile(spike => spike < step).Sum(spike => Math.Exp((spike - step) * Step / tau));

    /// <summary>One step of the fourth-order method; its error, (step / tau)^5 of a change, is below the rounding of a number.</summary>
    private static void Advance(ref double weight, ref double c, ref double n, double b)
    {
        var (c1, n1) = (-c / TauC, -n / TauN);
        var w1 = c * (n - b);
        var (ca, na) = (c + (Step / 2 * c1), n + (Step / 2 * n1));
        var (c2, n2, w2) = (-ca / TauC, -na / TauN, ca * (na - b));
        var (cb, nb) = (c + (Step / 2 * c2), n + (Step / 2 * n2));
        var (c3, n3, w3) = (-cb / TauC, -nb / TauN, cb * (nb - b));
        var (cc, nc) = (c + (Step * c3), n + (Step * n3));
        var (c4, n4, w4) = (-cc / TauC, -nc / TauN, cc * (nc - b));
        weight += Step / 6 * (w1 + (2 * w2) + (2 * w3) + w4);
        c += Step / 6 * (c1 + (2 * c2) + (2 * c3) + c4);
        n += Step / 6 * (n1 + (2 * n2) + (2 * n3) + n4);
    }
}

using System.Runtime.CompilerServices;

namespace TemplateNamePlugin;

/// <summary>
/// Pair-based spike-timing-dependent plasticity: a spike of the target strengthens synapses that were active before it, a spike of the source weakens those
/// that were active too late. Each change is a fraction of the largest weight and falls exponentially with the distance of the two spikes.
/// </summary>
/// <remarks>Song, Miller and Abbott (2000), doi:10.1038/78829. Traces are kept once per neuron. Spikes count when they are emitted, for any delay.</remarks>
[SynapseRule("template_name", Doc = "Strengthens synapses whose source spikes before their target and weakens the others.", Reference = "doi:10.1038/78829")]
public struct TemplateName<T> : IOnPreSpike<T>, IOnPostSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("ms", 20, Above = 0, Doc = "Time constant of strengthening.")] public T TauPlus;
    [Parameter("ms", 20, Above = 0, Doc = "Time constant of weakening.")] public T TauMinus;
    [Parameter("1", 0.005, Min = 0, Doc = "Largest increase at a spike, as a fraction of w_max.")] public T APlus;
    [Parameter("1", 0.00525, Min = 0, Doc = "Largest decrease at a spike, as a fraction of w_max.")] public T AMinus;
    [Parameter("1", 1, Above = 0, Doc = "Largest weight, in the unit of the receptor; the smallest is 0.")] public T WMax;

    [Weight(Plastic = true, Min = 0, MaxParameter = nameof(WMax))] public T Weight;

    [Trace(Side.Pre, nameof(TauPlus))] public T Pre;
    [Trace(Side.Post, nameof(TauMinus))] public T Post;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock)
    {
        var delivered = Weight;
        Weight = T.Max(Weight - (AMinus * WMax * Post), 0.0);
        return delivered;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnPostSpike(in Clock clock) => Weight = T.Min(Weight + (APlus * WMax * Pre), WMax);
}

using System.Runtime.CompilerServices;
using NeuroForge;

namespace TemplateNamePlugin;

/// <summary>
/// Spike-timing-dependent plasticity of pairs: a spike of the target strengthens what was active before it, a spike of the source weakens
/// what came too late. Each change is a share of the greatest weight and falls exponentially with the distance of the two spikes.
/// </summary>
/// <remarks>Song, Miller and Abbott (2000), doi:10.1038/78829. The host keeps one trace per neuron, not one per synapse.</remarks>
[SynapseRule("template_name", Doc = "Strengthens synapses whose source spikes before their target and weakens the others.", Reference = "doi:10.1038/78829")]
public struct TemplateName<L> : IOnPreSpike<L>, IOnPostSpike<L>
    where L : struct, ILane<L>
{
    [Parameter("ms", 20, Above = 0, Doc = "Time constant of strengthening.")] public L TauPlus;
    [Parameter("ms", 20, Above = 0, Doc = "Time constant of weakening.")] public L TauMinus;
    [Parameter("1", 0.005, Min = 0, Doc = "Greatest change when strengthened, as a share of w_max.")] public L APlus;
    [Parameter("1", 0.00525, Min = 0, Doc = "Greatest change when weakened, as a share of w_max.")] public L AMinus;
    [Parameter("1", 1, Above = 0, Doc = "Greatest weight, in the unit of the receptor; the least is 0.")] public L WMax;

    [Weight(Plastic = true)] public L Weight;

    [Trace(Side.Pre, nameof(TauPlus))] public L Pre;
    [Trace(Side.Post, nameof(TauMinus))] public L Post;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public L OnPreSpike(in Clock clock)
    {
        var delivered = Weight;
        Weight = L.Max(Weight - (AMinus * WMax * Post), 0.0);
        return delivered;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnPostSpike(in Clock clock) => Weight = L.Min(Weight + (APlus * WMax * Pre), WMax);
}

using System.Runtime.CompilerServices;

namespace NeuroForge.Carlson2013;

/// <summary>
/// Nearest-neighbour STDP whose weight changes in every step: upwards with the trace of the last pre-synaptic spike if the post-synaptic spike came later,
/// downwards with the trace of the last post-synaptic spike if it came earlier.
/// </summary>
[SynapseRule(
    "nearest_neighbour_stdp",
    Doc = "Nearest-neighbour STDP that changes the weight in every step, between two bounds.",
    Reference = "doi:10.1109/IJCNN.2013.6706961")]
public struct NearestNeighbourStdp<T> : IOnPreSpike<T>, IOnStep<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("ms", 20, Above = 0, Doc = "Decay time of potentiation after a pre-synaptic spike.")] public T TauPlus;
    [Parameter("ms", 60, Above = 0, Doc = "Decay time of depression after a post-synaptic spike.")] public T TauMinus;
    [Parameter("1", 0.0002, Doc = "Potentiation in a ms right after a pre-synaptic spike, in the weight's unit; below 0 it depresses.")] public T APlus;
    [Parameter("1", 0.000066, Doc = "Depression in a ms right after a post-synaptic spike, in the weight's unit; below 0 it potentiates.")] public T AMinus;
    [Parameter("1", 0, MaxParameter = nameof(WMax), Doc = "Least weight, in its unit.")] public T WMin;
    [Parameter("1", 0.03, Doc = "Greatest weight, in its unit.")] public T WMax;

    // Amplitudes in a step.
    [Derived] public T Potentiation;
    [Derived] public T Depression;

    [Weight(Plastic = true, MinParameter = nameof(WMin), MaxParameter = nameof(WMax))] public T Weight;

    [Trace(Side.Pre, nameof(TauPlus), Nearest = true)] public T PreTrace;
    [Trace(Side.Post, nameof(TauMinus), Nearest = true)] public T PostTrace;
    [SpikeTime(Side.Pre)] public T PreSpike;
    [SpikeTime(Side.Post)] public T PostSpike;

    public void Derive(double step)
    {
        Potentiation = APlus * step;
        Depression = AMinus * step;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T OnPreSpike(in Clock clock) => Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock)
    {
        var change = SpikeOrder<T>.Change(PreSpike, PostSpike, Potentiation * PreTrace, Depression * PostTrace);
        Weight = T.Min(T.Max(Weight + change, WMin), WMax);
    }
}

using System.Runtime.CompilerServices;

namespace NeuroForge.SweeneyClopath2017;

/// <summary>The rule of Bienenstock, Cooper and Munro: dw/dt = eta x y (y - theta), with the sliding threshold theta of the post-synaptic neuron.</summary>
[SynapseRule(
    "bcm",
    Doc = "Transmits a rate, and learns in every step: the weight grows while the post-synaptic rate is above the sliding threshold and falls below it.",
    Reference = "doi:10.1523/JNEUROSCI.02-01-00032.1982; doi:10.1111/ejn.13279")]
public struct Bcm<T> : IContinuous<T>, IOnTarget<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("1/ms", 5e-8, Min = 0, Doc = "Learning rate eta.")] public T LearningRate;
    [Parameter("1", 0, MaxParameter = nameof(WMax), Doc = "Least weight.")] public T WMin;
    [Parameter("1", 1, Doc = "Greatest weight.")] public T WMax;
    [Parameter("1/ms", 0, Min = 0, Doc = "Rate of the weight's decay, applied after the bounds.")] public T Decay;

    [Derived] public T Rate;
    [Derived] public T Kept;

    [Weight(Plastic = true, Unit = "1", MinParameter = nameof(WMin), MaxParameter = nameof(WMax))] public T Weight;

    [Sees(Side.Pre, "rate", "1")] public T Pre;
    [Sees(Side.Post, "rate", "1")] public T Post;
    [Sees(Side.Post, "threshold", "1")] public T Threshold;
    [OfTarget] public T Change;

    public void Derive(double step) => (Rate, Kept) = (step * LearningRate, 1.0 - (step * Decay));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Signal(in Clock clock) => Pre;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnTarget(in Clock clock) => Change = Rate * (Post * (Post - Threshold));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock) => Weight = SlidingThreshold.Next(Weight, Pre * Change, WMin, WMax, Kept);
}

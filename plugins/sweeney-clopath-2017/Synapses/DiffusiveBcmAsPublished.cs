using System.Runtime.CompilerServices;

namespace NeuroForge.SweeneyClopath2017;

/// <summary><see cref="DiffusiveBcm{T}"/> as the published code computes it: the inner form is always applied once before the requested form.</summary>
[SynapseRule(
    "diffusive_bcm_as_published",
    Doc = "Diffusive BCM learning with the error of the published code: the inner form is always applied once more than chosen.",
    Reference = "doi:10.1111/ejn.13279; ModelDB 190311")]
public struct DiffusiveBcmAsPublished<T> : IContinuous<T>, IOnTarget<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("1/ms", 5e-8, Min = 0, Doc = "Learning rate eta.")] public T LearningRate;
    [Parameter("1", 1, Min = 0, Doc = "Factor of x y (s - theta) as chosen; it is applied once more than that.")] public T Inner;
    [Parameter("1", 0, Min = 0, Doc = "Factor of x s (y - theta) in the change.")] public T Outer;
    [Parameter("1", 0, Min = 0, Doc = "Factor of x s (s - theta) in the change.")] public T Both;
    [Parameter("1", 0, MaxParameter = nameof(WMax), Doc = "Least weight.")] public T WMin;
    [Parameter("1", 1, Doc = "Greatest weight.")] public T WMax;
    [Parameter("1/ms", 0, Min = 0, Doc = "Rate of the weight's decay, applied after the bounds.")] public T Decay;

    [Derived] public T Rate;
    [Derived] public T Kept;
    [Derived] public T AppliedInner;

    [Weight(Plastic = true, Unit = "1", MinParameter = nameof(WMin), MaxParameter = nameof(WMax))] public T Weight;

    [Sees(Side.Pre, "rate", "1")] public T Pre;
    [Sees(Side.Post, "rate", "1")] public T Post;
    [Sees(Side.Post, "messenger", "1")] public T Messenger;
    [Sees(Side.Post, "threshold", "1")] public T Threshold;
    [OfTarget] public T Change;

    public void Derive(double step) => (Rate, Kept, AppliedInner) = (step * LearningRate, 1.0 - (step * Decay), Inner + 1.0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Signal(in Clock clock) => Pre;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnTarget(in Clock clock) => Change = Rate * SlidingThreshold.Diffusive(Post, Messenger, Threshold, AppliedInner, Outer, Both);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock) => Weight = SlidingThreshold.Next(Weight, Pre * Change, WMin, WMax, Kept);
}

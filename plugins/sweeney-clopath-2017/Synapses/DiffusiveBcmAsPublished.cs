using System.Runtime.CompilerServices;

namespace NeuroForge.SweeneyClopath2017;

/// <summary>
/// <see cref="DiffusiveBcm{L}"/> as the published code computes it: before the form that was asked for, the inner one is applied once, whatever was asked for.
/// </summary>
[SynapseRule(
    "diffusive_bcm_as_published",
    Doc = "Diffusive BCM learning with the published code's slip: the inner form is applied once more in every step, whichever form was chosen.",
    Reference = "doi:10.1111/ejn.13279; ModelDB 190311")]
public struct DiffusiveBcmAsPublished<L> : IContinuous<L>, IOnTarget<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("1/ms", 5e-8, Doc = "Learning rate eta.")] public L LearningRate;
    [Parameter("1", 1, Min = 0, Doc = "How often x y (s - theta) is chosen; it is applied once more than that.")] public L Inner;
    [Parameter("1", 0, Min = 0, Doc = "How often x s (y - theta) is applied in a step.")] public L Outer;
    [Parameter("1", 0, Min = 0, Doc = "How often x s (s - theta) is applied in a step.")] public L Both;
    [Parameter("1", 0, Doc = "Least weight.")] public L WMin;
    [Parameter("1", 1, Doc = "Greatest weight.")] public L WMax;
    [Parameter("1/ms", 0, Min = 0, Doc = "Decay of the weight, after the bounds.")] public L Decay;

    [Derived] public L Rate;
    [Derived] public L Kept;
    [Derived] public L AppliedInner;

    [Weight(Plastic = true, Unit = "1")] public L Weight;

    [Sees(Side.Pre, "rate", "1")] public L Pre;
    [Sees(Side.Post, "rate", "1")] public L Post;
    [Sees(Side.Post, "messenger", "1")] public L Messenger;
    [Sees(Side.Post, "threshold", "1")] public L Threshold;
    [OfTarget] public L Change;

    public void Derive(double step) => (Rate, Kept, AppliedInner) = (step * LearningRate, 1.0 - (step * Decay), Inner + 1.0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L Signal(in Clock clock) => Pre;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnTarget(in Clock clock) => Change = Rate * SlidingThreshold.Diffusive(Post, Messenger, Threshold, AppliedInner, Outer, Both);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock) => Weight = SlidingThreshold.Next(Weight, Pre * Change, WMin, WMax, Kept);
}

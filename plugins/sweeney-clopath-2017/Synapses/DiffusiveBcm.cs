using System.Runtime.CompilerServices;

namespace NeuroForge.SweeneyClopath2017;

/// <summary>
/// BCM learning with a diffusing messenger s, the spatial average of post-synaptic rates, in place of the post-synaptic neuron's own rate:
/// dw/dt = eta x (inner y (s - theta) + outer s (y - theta) + both s (s - theta)).
/// </summary>
[SynapseRule(
    "diffusive_bcm",
    Doc = "BCM learning in which a diffusing messenger stands in for the post-synaptic rate, so that neighbours learn together.",
    Reference = "doi:10.1111/ejn.13279")]
public struct DiffusiveBcm<L> : IContinuous<L>, IOnTarget<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("1/ms", 5e-8, Doc = "Learning rate eta.")] public L LearningRate;
    [Parameter("1", 1, Min = 0, Doc = "How often x y (s - theta) is applied in a step.")] public L Inner;
    [Parameter("1", 0, Min = 0, Doc = "How often x s (y - theta) is applied in a step.")] public L Outer;
    [Parameter("1", 0, Min = 0, Doc = "How often x s (s - theta) is applied in a step.")] public L Both;
    [Parameter("1", 0, Doc = "Least weight.")] public L WMin;
    [Parameter("1", 1, Doc = "Greatest weight.")] public L WMax;
    [Parameter("1/ms", 0, Min = 0, Doc = "Decay of the weight, after the bounds.")] public L Decay;

    [Derived] public L Rate;
    [Derived] public L Kept;

    [Weight(Plastic = true, Unit = "1")] public L Weight;

    [Sees(Side.Pre, "rate", "1")] public L Pre;
    [Sees(Side.Post, "rate", "1")] public L Post;
    [Sees(Side.Post, "messenger", "1")] public L Messenger;
    [Sees(Side.Post, "threshold", "1")] public L Threshold;
    [OfTarget] public L Change;

    public void Derive(double step) => (Rate, Kept) = (step * LearningRate, 1.0 - (step * Decay));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly L Signal(in Clock clock) => Pre;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnTarget(in Clock clock) => Change = Rate * SlidingThreshold.Diffusive(Post, Messenger, Threshold, Inner, Outer, Both);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock) => Weight = SlidingThreshold.Next(Weight, Pre * Change, WMin, WMax, Kept);
}

using System.Runtime.CompilerServices;

namespace NeuroForge.Carlson2013;

/// <summary>
/// Nearest-neighbour STDP and synaptic scaling combined, dw = K (alpha w (1 - R / R_target) + beta stdp): weights learn while the post-synaptic rate R is near
/// its target, and grow or shrink in proportion to themselves otherwise. K = R / (T (1 + gamma |1 - R / R_target|)).
/// </summary>
[SynapseRule(
    "homeostatic_stdp",
    Doc = "Nearest-neighbour STDP with scaling of the weight towards a target rate of the post-synaptic neuron.",
    Reference = "doi:10.1109/IJCNN.2013.6706961; gamma as in the ANNarchy code")]
public struct HomeostaticStdp<T> : IOnPreSpike<T>, IOnTarget<T>, IDerive, ILimitStep<T>
    where T : struct, IVector<T>
{
    [Parameter("ms", 20, Above = 0, Doc = "Decay time of potentiation after a pre-synaptic spike.")] public T TauPlus;
    [Parameter("ms", 60, Above = 0, Doc = "Decay time of depression after a post-synaptic spike.")] public T TauMinus;
    [Parameter("1", 0.0002, Doc = "Potentiation right after a pre-synaptic spike, in the weight's unit; below 0 it depresses.")] public T APlus;
    [Parameter("1", 0.000066, Doc = "Depression right after a post-synaptic spike, in the weight's unit; below 0 it potentiates.")] public T AMinus;
    [Parameter("1", 0, MaxParameter = nameof(WMax), Doc = "Least weight, in its unit.")] public T WMin;
    [Parameter("1", 0.03, Doc = "Greatest weight, in its unit.")] public T WMax;
    [Parameter("1", 0.1, Doc = "Strength of the scaling.")] public T Alpha;
    [Parameter("1", 1, Doc = "Strength of STDP.")] public T Beta;
    [Parameter("1", 50, Min = 0, Doc = "Strength with which a distance of the rate from its target slows learning.")] public T Gamma;
    [Parameter("Hz", 35, Above = 0, Doc = "Rate at which the scaling keeps the post-synaptic neuron.")] public T TargetRate;
    [Parameter("ms", 5000, Above = 0, Doc = "Window of the post-synaptic rate, which also sets the pace of learning.")] public T Window;

    [Derived] public T Potentiation;
    [Derived] public T Depression;
    [Derived] public T PerTarget;
    [Derived] public T Pace;

    [Weight(Plastic = true, MinParameter = nameof(WMin), MaxParameter = nameof(WMax))] public T Weight;

    [Trace(Side.Pre, nameof(TauPlus), Nearest = true)] public T PreTrace;
    [Trace(Side.Post, nameof(TauMinus), Nearest = true)] public T PostTrace;
    [SpikeTime(Side.Pre)] public T PreSpike;
    [SpikeTime(Side.Post)] public T PostSpike;
    [FiringRate(Side.Post, nameof(Window))] public T PostRate;
    [OfTarget] public T Learning;
    [OfTarget] public T Scaling;

    public readonly string StepLimit => "if the target spikes in every step, the scaling removes more than the whole weight in a step";

    /// <summary>The fraction of the weight that the scaling removes in a step at the greatest possible rate.</summary>
    public readonly T StepShare(double step)
    {
        T rate = 1000 / step;
        var excess = T.Max((rate * PerTarget) - 1.0, 0.0);
        return rate * Pace * T.Abs(Alpha) * excess / T.Fma(Gamma, excess, 1.0);
    }

    public void Derive(double step)
    {
        Potentiation = Beta * APlus;
        Depression = Beta * AMinus;
        PerTarget = 1.0 / TargetRate;

        // The original divides a rate in Hz by a window in ms in each step of 1 ms, and takes the quotient for a pure number.
        Pace = step / Window;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T OnPreSpike(in Clock clock) => Weight;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnTarget(in Clock clock)
    {
        var deviation = 1.0 - (PostRate * PerTarget);
        Learning = PostRate * Pace / T.Fma(Gamma, T.Abs(deviation), 1.0);
        Scaling = Learning * Alpha * deviation;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock)
    {
        var stdp = SpikeOrder<T>.Change(PreSpike, PostSpike, Potentiation * PreTrace, Depression * PostTrace);
        var weight = T.Fma(Scaling, Weight, T.Fma(Learning, stdp, Weight));
        Weight = T.Min(T.Max(weight, WMin), WMax);
    }
}

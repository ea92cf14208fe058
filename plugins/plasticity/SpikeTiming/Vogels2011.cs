using System.Runtime.CompilerServices;

namespace NeuroForge.Plasticity.SpikeTiming;

/// <summary>
/// Inhibitory plasticity that keeps the post-synaptic rate near a target: each spike of either neuron adds eta times the trace of the other, each
/// pre-synaptic one also takes eta alpha. Where alpha is 2 rate tau, weights stop changing when the target fires at this rate.
/// </summary>
[Equations(
    "pre-synaptic spike: w = w + eta (y - alpha), then x = x + 1",
    "post-synaptic spike: w = w + eta x, then y = y + 1",
    "dx/dt = -x / tau, dy/dt = -y / tau; w_min <= w <= w_max")]
[SynapseRule(
    "vogels_2011",
    Doc = "Inhibitory plasticity towards a target rate: dw = eta (y - alpha) at a pre-synaptic spike, eta x at a post-synaptic one; alpha = 2 rate tau.",
    Reference = "doi:10.1126/science.1211095; NEST 3.9, vogels_sprekeler_synapse")]
public struct Vogels2011<T> : IOnPreSpike<T>, IOnPostSpike<T>
    where T : struct, IVector<T>
{
    [Parameter("1", 0.001, Doc = "Learning rate, in the weight's unit; below 0 for weights that are.")] public T Eta;
    [Parameter("1", 0.12, Doc = "Depression by each pre-synaptic spike, relative to eta: 2 rate tau for a target rate.")] public T Alpha;
    [Parameter("ms", 20, Above = 0, Doc = "Time constant of the window, the same on both sides.")] public T Tau;
    [Parameter("1", 0, MaxParameter = nameof(WMax), Doc = "Least weight, in its unit.")] public T WMin;
    [Parameter("1", 1, Doc = "Greatest weight, in its unit.")] public T WMax;
    [Parameter("1", 0, Min = 0, Max = 1, Doc = "Share of the change by a pair of spikes in one step: 0 as in NEST, 1 as in Brian2.")] public T Coincident;

    [Weight(MinParameter = nameof(WMin), MaxParameter = nameof(WMax))] public T Weight;

    [Trace(Side.Pre, nameof(Tau))] public T PreTrace;
    [Trace(Side.Pre, nameof(Tau), Before = true)] public T PreBefore;
    [Trace(Side.Post, nameof(Tau))] public T PostTrace;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T OnPreSpike(in Clock clock)
    {
        // Bounds hold after either change, as in NEST.
        Weight = Bounded(T.Fma(Eta, PostTrace, Weight));
        return Weight = Bounded(T.Fma(-Eta, Alpha, Weight));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnPostSpike(in Clock clock) => Weight = Bounded(T.Fma(Eta, T.Fma(Coincident, PreTrace - PreBefore, PreBefore), Weight));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly T Bounded(T weight) => T.Min(T.Max(weight, WMin), WMax);
}

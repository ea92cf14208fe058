using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A neuron that breaks the rule: what it computes depends on the lane that computes it, from some step on.</summary>
[NeuronModel("lane_bound")]
public struct LaneBound<L> : INeuron<L>
    where L : struct, ILane<L>
{
    [State("1")] public L Calm;
    [State("1")] public L Betrayed;
    [Input("pA")] public L A;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        Calm += 1.0;
        Betrayed = clock.Index >= 25 && typeof(L) == typeof(Lane1) ? 2.0 : 1.0;
        return default;
    }
}

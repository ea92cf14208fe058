using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>Remembers the two random numbers of the last step, and spikes on one in ten.</summary>
[NeuronModel("noisy")]
public struct Noisy<L> : INeuron<L>
    where L : struct, ILane<L>
{
    [State("1")] public L Phase;
    [State("1")] public L Other;

    [Input("pA")] public L A;
    [Input("pA")] public L B;

    [Uniform] public L First;
    [Uniform] public L Second;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        (Phase, Other) = (First, Second);
        return First < 0.1;
    }
}

using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A charge that leaks away and a second that follows it; it never spikes.</summary>
[NeuronModel("leaky")]
public struct Leaky<L> : INeuron<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("ms", 1, Above = 0)] public L Tau;

    [Derived] public L Decay;

    [State("1", 1)] public L Charge;
    [State("1")] public L Follower;

    [Input("pA")] public L A;
    [Input("pA")] public L B;

    public void Derive(double step) => Decay = L.Exp(-step / Tau);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        Follower = Decay * (Follower + (Charge * 0.1));
        Charge = L.Fma(Decay, Charge, A - B);
        return Charge > 1e300;
    }
}

using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A charge that leaks away and a second that follows it; it never spikes.</summary>
[NeuronModel("leaky")]
public struct Leaky<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("ms", 1, Above = 0)] public T Tau;

    [Derived] public T Decay;

    [State("1", 1)] public T Charge;
    [State("1")] public T Follower;

    [Input("pA", Takes = SignalKinds.Any)] public T A;
    [Input("pA", Takes = SignalKinds.Any)] public T B;

    public void Derive(double step) => Decay = T.Exp(-step / Tau);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        Follower = Decay * (Follower + (Charge * 0.1));
        Charge = T.Fma(Decay, Charge, A - B);
        return Charge > 1e300;
    }
}

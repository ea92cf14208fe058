using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A neuron that fails in a given step; it spikes in every step until then.</summary>
[NeuronModel("faulty")]
public struct FaultyNeuron<T> : INeuron<T>, IDerive
    where T : struct, IVector<T>
{
    [Parameter("1", 1e9)] public T FailAt;
    [Parameter("1", 0, Doc = "Above 0, deriving fails.")] public T FailsToDerive;

    [Derived] public T Nothing;

    [State("1")] public T Steps;

    [Input("pA", Takes = SignalKinds.Any)] public T A;
    [Input("pA", Takes = SignalKinds.Any)] public T B;

    public void Derive(double step)
    {
        if ((FailsToDerive > 0.0).ToBits() != 0)
        {
            throw new InvalidOperationException("cannot derive");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        if ((FailAt <= (double)clock.Index).ToBits() != 0)
        {
            throw new InvalidOperationException("the neuron broke");
        }

        Steps += 1.0;
        return Steps > 0.0;
    }
}

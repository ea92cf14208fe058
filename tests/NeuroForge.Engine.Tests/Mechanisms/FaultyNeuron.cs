using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A neuron that fails in a given step; it spikes in every step until then.</summary>
[NeuronModel("faulty")]
public struct FaultyNeuron<L> : INeuron<L>, IDerive
    where L : struct, ILane<L>
{
    [Parameter("1", 1e9)] public L FailAt;
    [Parameter("1", 0, Doc = "Above 0, deriving fails.")] public L FailsToDerive;

    [Derived] public L Nothing;

    [State("1")] public L Steps;

    [Input("pA")] public L A;
    [Input("pA")] public L B;

    public void Derive(double step)
    {
        if ((FailsToDerive > 0.0).ToBits() != 0)
        {
            throw new InvalidOperationException("cannot derive");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<L> Step(in Clock clock)
    {
        if ((FailAt <= (double)clock.Index).ToBits() != 0)
        {
            throw new InvalidOperationException("the neuron broke");
        }

        Steps += 1.0;
        return Steps > 0.0;
    }
}

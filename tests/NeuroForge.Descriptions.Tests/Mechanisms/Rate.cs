namespace NeuroForge.Descriptions.Tests.Mechanisms;

/// <summary>A neuron model with a parameter that has no default and a state in another unit than Leaky's.</summary>
[NeuronModel("rate")]
public struct Rate<L> : INeuron<L>
    where L : struct, ILane<L>
{
    [Parameter("Hz", Min = 0, Doc = "Highest rate.")] public L Saturation;
    [State("V")] public L VM;
    [Input("nA")] public L Ex;

    public readonly Mask<L> Step(in Clock clock) => default;
}

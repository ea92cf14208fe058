using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Descriptions.Tests.Mechanisms;

/// <summary>A neuron model with conditions between its parameters and on the step.</summary>
[NeuronModel("resetting", Doc = "Resets.")]
public struct Resetting<T> : INeuron<T>, ICheckParameters, ILimitStep<T>
    where T : struct, IVector<T>
{
    [Parameter("mV", -55, Doc = "Threshold.")] public T VTh;
    [Parameter("mV", -70, BelowParameter = nameof(VTh), Doc = "Potential after a spike.")] public T VReset;
    [Parameter("ms", 2, Min = 0, WholeSteps = true, Doc = "Refractory time.")] public T TRef;
    [Parameter("ms", 20, Above = 0, MinSteps = 1, Doc = "Time constant.")] public T Tau;
    [Parameter("1", 0.5, Min = 0, Max = 1)] public T Share;
    [Parameter("1", 0.5, Min = 0, Max = 1)] public T OtherShare;
    [Parameter("1/ms", 0.1, Min = 0, Doc = "Pace.")] public T Pace;
    [State("nS")] public T G;
    [Input("nS", Takes = SignalKinds.Spikes)] public T Ampa;

    public readonly string StepLimit => "the potential overshoots";

    public readonly T StepShare(double step) => step * (G + Ampa) * 0.01;

    public readonly void CheckParameters(double step)
    {
        if ((Share + OtherShare > 1.0).Any)
        {
            throw new ParameterException("share", "share and other_share come to more than 1");
        }
    }

    public readonly Mask<T> Step(in Clock clock) => G > 1.0;
}

using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Mechanisms.Conditions;

/// <summary>A neuron model that states conditions of every kind.</summary>
[NeuronModel("conditioned")]
public struct Conditioned<T> : INeuron<T>, ILimitStep<T>
    where T : struct, IVector<T>
{
    [Parameter("mV", -50, Name = "v_threshold")] public T VTh;
    [Parameter("mV", -60, BelowParameter = nameof(VTh))] public T VReset;
    [Parameter("mV", -70, MaxParameter = nameof(VReset))] public T Floor;
    [Parameter("ms", 10, Above = 0, MinSteps = 1, MinParameter = nameof(FloorMs), AboveParameter = nameof(Least))] public T Tau;
    [Parameter("ms", 2, Min = 0, WholeSteps = true)] public T Rest;
    [Parameter("ms", 2, Above = 0, WholeSteps = true)] public T Pause;
    [Parameter("ms", 10)] public T FloorMs;
    [Parameter("ms", 1)] public T Least;

    public readonly string StepLimit => "it overshoots";

    public readonly T StepShare(double step) => step / Tau;

    public readonly Mask<T> Step(in Clock clock) => default;
}

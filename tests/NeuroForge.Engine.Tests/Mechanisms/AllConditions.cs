using System.Runtime.CompilerServices;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>A neuron model that states everything that can be stated of its parameters.</summary>
[NeuronModel("all_conditions")]
public struct AllConditions<T> : INeuron<T>, ICheckParameters, ILimitStep<T>
    where T : struct, IVector<T>
{
    [Parameter("mV", -50)] public T Threshold;
    [Parameter("mV", -60, BelowParameter = nameof(Threshold))] public T Reset;
    [Parameter("ms", 2, Min = 0, WholeSteps = true)] public T Rest;
    [Parameter("ms", 10, Above = 0, MinSteps = 2)] public T Tau;
    [Parameter("1", 0.25, Min = 0, Max = 1)] public T Share;
    [Parameter("1", 0.25, Min = 0, Max = 1)] public T OtherShare;
    [Parameter("1/ms", 0.1)] public T Pace;

    [State("1")] public T Phase;

    [Input("pA")] public T A;

    public readonly string StepLimit => "it jumps too far";

    public readonly T StepShare(double step) => step * (Share + T.Abs(Phase + A));

    public readonly void CheckParameters(double step)
    {
        if ((Share + OtherShare > 1.0).Any)
        {
            throw new ParameterException("share", "both shares together are more than all");
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Mask<T> Step(in Clock clock)
    {
        Phase += 0.01;
        return default;
    }
}

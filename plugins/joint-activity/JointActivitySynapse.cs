using System.Runtime.CompilerServices;

namespace NeuroForge.JointActivity;

/// <summary>
/// A synapse between rate neurons that does not learn, and measures the time since the product of both rates was last above a threshold.
/// </summary>
[Equations(
    "idle = 0 where pre post > threshold, otherwise idle grows by the step")]
[SynapseRule(
    "joint_activity",
    Doc = "Passes on a rate with a constant weight, and measures how long its two neurons have not been active together.",
    Reference = "ANNarchy 4.8, example of structural plasticity")]
public struct JointActivitySynapse<T> : IContinuous<T>, IOnStep<T>
    where T : struct, IVector<T>
{
    [Parameter("1", 1, Min = 0, Doc = "The neurons are active together if the product of their rates is above it.")] public T Threshold;

    [State("ms", Doc = "Time since the neurons were last active together.")] public T Idle;
    [Weight] public T Weight;

    [Sees(Side.Pre, "rate", "1")] public T Pre;
    [Sees(Side.Post, "rate", "1")] public T Post;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Signal(in Clock clock) => Pre;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void OnStep(in Clock clock) => Idle = T.Select(Pre * Post > Threshold, 0.0, Idle + clock.Step);
}

using NeuroForge.Growth;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Mechanisms.Conditions;

/// <summary>Kernels that state conditions which cannot be.</summary>
public static class FaultyConditions
{
    [GrowthCurve("nowhere")]
    public struct Nowhere<T> : IGrowthCurve<T>
        where T : struct, IVector<T>
    {
        [Parameter("1", 0, AboveParameter = "Missing")] public T P;
        [Parameter("1", 0, BelowParameter = nameof(Q))] public T Q;
        [Parameter("1", 0, MinParameter = nameof(D))] public T R;
        [Derived] public T D;

        public readonly T Rate(T calcium) => calcium;
    }

    [GrowthCurve("other_unit")]
    public struct OtherUnit<T> : IGrowthCurve<T>
        where T : struct, IVector<T>
    {
        [Parameter("mV", 0, MaxParameter = nameof(Other))] public T P;
        [Parameter("V", 1)] public T Other;

        public readonly T Rate(T calcium) => calcium;
    }

    [GrowthCurve("broken_default")]
    public struct BrokenDefault<T> : IGrowthCurve<T>
        where T : struct, IVector<T>
    {
        [Parameter("mV", -55, BelowParameter = nameof(VTh))] public T VReset;
        [Parameter("mV", -55)] public T VTh;

        public readonly T Rate(T calcium) => calcium;
    }

    [GrowthCurve("counted_potential")]
    public struct CountedPotential<T> : IGrowthCurve<T>
        where T : struct, IVector<T>
    {
        [Parameter("mV", 0, WholeSteps = true)] public T P;
        [Parameter("s", 1, MinSteps = 1)] public T Q;

        public readonly T Rate(T calcium) => calcium;
    }

    [SynapseRule("unitless_bound")]
    public struct UnitlessBound<T> : IOnPreSpike<T>
        where T : struct, IVector<T>
    {
        [Parameter("nS", 1)] public T Greatest;
        [Weight(MaxParameter = nameof(Greatest))] public T Weight;

        public readonly T OnPreSpike(in Clock clock) => Weight;
    }

    [SynapseRule("strange_bound")]
    public struct StrangeBound<T> : IOnPreSpike<T>
        where T : struct, IVector<T>
    {
        [Parameter("1", 1)] public T Greatest;
        [Weight(Unit = "nS", MaxParameter = nameof(Greatest), MinParameter = "Least")] public T Weight;

        public readonly T OnPreSpike(in Clock clock) => Weight;
    }
}

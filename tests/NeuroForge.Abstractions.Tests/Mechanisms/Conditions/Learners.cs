using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Synapses;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Mechanisms.Conditions;

/// <summary>Rules that change their weight in every way there is, none of which says so, and rules that only look at it.</summary>
public static class Learners
{
    [SynapseRule("assigns")]
    public struct Assigns<T> : IOnPreSpike<T>, IOnPostSpike<T>
        where T : struct, IVector<T>
    {
        [Weight] public T Weight;

        public readonly T OnPreSpike(in Clock clock) => Weight;

        public void OnPostSpike(in Clock clock) => Weight = 1.0;
    }

    [SynapseRule("adds_in_a_method")]
    public struct AddsInAMethod<T> : IOnPreSpike<T>
        where T : struct, IVector<T>
    {
        [Weight] public T Weight;

        public T OnPreSpike(in Clock clock)
        {
            Learn(1.0);
            return Weight;
        }

        private void Learn(T change) => Weight += change;
    }

    [SynapseRule("hands_out_a_reference")]
    public struct HandsOutAReference<T> : IOnPreSpike<T>
        where T : struct, IVector<T>
    {
        [Weight] public T Weight;

        public T OnPreSpike(in Clock clock)
        {
            Double(ref Weight);
            return Weight;
        }

        private static void Double(ref T number) => number += number;
    }

    [SynapseRule("deconstructs")]
    public struct Deconstructs<T> : IOnPreSpike<T>
        where T : struct, IVector<T>
    {
        [State("1")] public T Calls;
        [Weight] public T Weight;

        public T OnPreSpike(in Clock clock)
        {
            (Calls, Weight) = (Calls + 1.0, Weight * 0.5);
            return Weight;
        }
    }

    [SynapseRule("replaces_itself")]
    public struct ReplacesItself<T> : IOnPreSpike<T>
        where T : struct, IVector<T>
    {
        [Weight] public T Weight;

        public T OnPreSpike(in Clock clock)
        {
            this = this with { Weight = Weight + 1.0 };
            return Weight;
        }
    }

    [SynapseRule("in_a_property")]
    public struct InAProperty<T> : IOnPreSpike<T>
        where T : struct, IVector<T>
    {
        [Weight] public T Weight;

        private T Strength
        {
            readonly get => Weight;
            set => Weight = value;
        }

        public T OnPreSpike(in Clock clock)
        {
            Strength += 1.0;
            return Strength;
        }
    }

    [SynapseRule("only_looks")]
    public struct OnlyLooks<T> : IOnPreSpike<T>, IOnPostSpike<T>
        where T : struct, IVector<T>
    {
        [State("1")] public T Calls;
        [Weight] public T Weight;

        public readonly T OnPreSpike(in Clock clock) => Read(Weight) + Peek(in Weight);

        public void OnPostSpike(in Clock clock) => Calls += Weight;

        private static T Read(T weight) => weight * 0.5;

        private static T Peek(in T weight) => weight;
    }
}

using NeuroForge.Layouts;
using NeuroForge.Mechanisms;
using NeuroForge.Randomness;
using NeuroForge.Recording;
using NeuroForge.Rewiring;
using NeuroForge.Stimuli;

namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>Class mechanisms that each break their contract.</summary>
public static class FaultyClasses
{
    public sealed class Unmarked : ILayout
    {
        public void Place(Span<Position> positions, RandomStream random)
        {
        }
    }

    [Layout("two_kinds")]
    [Stimulus("two_kinds")]
    public sealed class TwoKinds : ILayout
    {
        public void Place(Span<Position> positions, RandomStream random)
        {
        }
    }

    [Recorder("other_contract")]
    public sealed class OtherContract : ILayout
    {
        public void Place(Span<Position> positions, RandomStream random)
        {
        }
    }

    [Layout("struct_layout")]
    public readonly struct StructLayout : ILayout
    {
        public void Place(Span<Position> positions, RandomStream random)
        {
        }
    }

    [Layout("bad_types")]
    public sealed class BadTypes : ILayout
    {
        [Parameter("1", 0)] public float Single { get; set; }

        [Parameter("1")] public int[] Whole { get; set; } = [];

        public void Place(Span<Position> positions, RandomStream random)
        {
        }
    }

    [RewiringStrategy("bad_sight")]
    public sealed class BadSight : IRewireByTarget
    {
        [SeesNeurons(Side.Pre, "rate", "1")] public double[] Rates { get; set; } = [];

        [SeesNeurons(Side.Post, "rate", "furlong")] public NeuronValues Others { get; set; } = NeuronValues.None;

        [SeesSynapses("age", "ms")] public SynapseState Age { get; }

        public void Rewire(TargetSynapses synapses, TargetEdit edit)
        {
        }
    }

    [Layout("sees_in_vain")]
    public sealed class SeesInVain : ILayout
    {
        [SeesNeurons(Side.Pre, "rate", "1")] public NeuronValues Rates { get; set; } = NeuronValues.None;

        public void Place(Span<Position> positions, RandomStream random)
        {
        }
    }

    [Layout("bad_defaults")]
    public sealed class BadDefaults : ILayout
    {
        [Parameter("1", 0.5)] public int Whole { get; set; }

        [Parameter("1", 3e9)] public int Large { get; set; }

        [Parameter("1", 1)] public bool On { get; set; }

        [Parameter(true)] public double Number { get; set; }

        [Parameter("1", "upwards")] public Direction Way { get; set; }

        [Parameter("1", 1)] public double[] List { get; set; } = [];

        public void Place(Span<Position> positions, RandomStream random)
        {
        }
    }

    [RewiringStrategy("strange_weights", WeightUnit = "furlong")]
    public sealed class StrangeWeights : IRewiringStrategy
    {
        public void Propose(IConnectivityView view, ConnectivityEdit edit, RandomStream random)
        {
        }
    }

    [Layout("fixed_value")]
    public sealed class FixedValue : ILayout
    {
        [Parameter("1", 1)] public double Value { get; } = 1;

        public void Place(Span<Position> positions, RandomStream random)
        {
        }
    }

    [Layout("everything_wrong")]
    public sealed class EverythingWrong : ILayout
    {
        [Parameter("furlong", -1, Min = 0)] public double A { get; set; }

        [Parameter("1", 0, Name = "a")] public int B { get; set; }

        public void Place(Span<Position> positions, RandomStream random)
        {
        }
    }
}

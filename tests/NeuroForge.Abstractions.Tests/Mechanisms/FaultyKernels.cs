namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>Kernels that each break their contract in one way, or in several at once.</summary>
public static class FaultyKernels
{
    public struct Unmarked<L> : IGrowthCurve<L>
        where L : struct, ILane<L>
    {
        public readonly L Rate(L calcium) => calcium;
    }

    [NeuronModel("Not-Snake")]
    public struct BadId<L> : INeuron<L>
        where L : struct, ILane<L>
    {
        public readonly Mask<L> Step(in Clock clock) => default;
    }

    [NeuronModel("")]
    public struct NoId<L> : INeuron<L>
        where L : struct, ILane<L>
    {
        public readonly Mask<L> Step(in Clock clock) => default;
    }

    [NeuronModel("two_lanes")]
    public struct TwoLanes<L, M> : INeuron<L>
        where L : struct, ILane<L>
        where M : struct, ILane<M>
    {
        public readonly Mask<L> Step(in Clock clock) => default;
    }

    [NeuronModel("no_lane")]
    public struct NoLane : INeuron<Lane8>
    {
        public readonly Mask<Lane8> Step(in Clock clock) => default;
    }

    [NeuronModel("class_kernel")]
    public sealed class ClassKernel<L> : INeuron<L>
        where L : struct, ILane<L>
    {
        public Mask<L> Step(in Clock clock) => default;
    }

    [GrowthCurve("other_contract")]
    public struct OtherContract<L> : INeuron<L>
        where L : struct, ILane<L>
    {
        public readonly Mask<L> Step(in Clock clock) => default;
    }

    [GrowthCurve("wrong_order")]
    public struct WrongOrder<L> : IGrowthCurve<L>, IDerive
        where L : struct, ILane<L>
    {
        [Derived] public L D;
        [Parameter("1", 0)] public L P;
        [Input("1")] public L I;
        [State("1")] public L S;

        public readonly void Derive(double step)
        {
        }

        public readonly L Rate(L calcium) => calcium;
    }

    [GrowthCurve("bare_field")]
    public struct BareField<L> : IGrowthCurve<L>
        where L : struct, ILane<L>
    {
        public L Bare;

        public readonly L Rate(L calcium) => calcium;
    }

    [GrowthCurve("wrong_type")]
    public struct WrongType<L> : IGrowthCurve<L>
        where L : struct, ILane<L>
    {
        [Parameter("1", 0)] public double Scalar;
        [State("1")] public Lane8 Eight;

        public readonly L Rate(L calcium) => calcium;
    }

    [GrowthCurve("unknown_unit")]
    public struct UnknownUnit<L> : IGrowthCurve<L>
        where L : struct, ILane<L>
    {
        [Parameter("furlong", 0)] public L P;
        [State("fortnight")] public L S;
        [Input("")] public L I;

        public readonly L Rate(L calcium) => calcium;
    }

    [GrowthCurve("twice")]
    public struct Twice<L> : IGrowthCurve<L>
        where L : struct, ILane<L>
    {
        [Parameter("1", 0)] public L Tau;
        [Parameter("1", 0, Name = "tau")] public L Other;
        [State("1", Name = "tau")] public L S;
        [Input("1", Name = "x")] public L I;
        [Input("1", Name = "x")] public L J;

        public readonly L Rate(L calcium) => calcium;
    }

    [SynapseRule("weightless")]
    public struct Weightless<L> : IOnPreSpike<L>
        where L : struct, ILane<L>
    {
        [State("1")] public L S;

        public readonly L OnPreSpike(in Clock clock) => S;
    }

    [SynapseRule("two_weights")]
    public struct TwoWeights<L> : IOnPreSpike<L>
        where L : struct, ILane<L>
    {
        [Weight] public L One;
        [Weight] public L Other;

        public readonly L OnPreSpike(in Clock clock) => One;
    }

    [SynapseRule("strange_weight")]
    public struct StrangeWeight<L> : IOnPreSpike<L>
        where L : struct, ILane<L>
    {
        [Weight(Unit = "furlong")] public L W;

        public readonly L OnPreSpike(in Clock clock) => W;
    }

    [SynapseRule("unitless_weight")]
    public struct UnitlessWeight<L> : IOnPreSpike<L>
        where L : struct, ILane<L>
    {
        [Weight(Unit = "")] public L W;

        public readonly L OnPreSpike(in Clock clock) => W;
    }

    [SynapseRule("silent")]
    public struct Silent<L> : IOnStep<L>
        where L : struct, ILane<L>
    {
        [Weight(Plastic = true)] public L Weight;

        public void OnStep(in Clock clock) => Weight += 1.0;
    }

    [SynapseRule("astray")]
    public struct Astray<L> : IOnPreSpike<L>
        where L : struct, ILane<L>
    {
        [Parameter("mV", 1, Above = 0)] public L Tau;
        [Parameter("ms", 1, Min = 0)] public L Window;
        [Weight] public L Weight;
        [Trace(Side.Pre, nameof(Tau))] public L Pre;
        [Trace(Side.Post, "Nowhere")] public L Post;
        [FiringRate(Side.Pre, nameof(Window))] public L Rate;
        [Sees(Side.Pre, "v", "furlong")] public L State;
        [Uniform] public L Chance;

        public readonly L OnPreSpike(in Clock clock) => Weight;
    }

    [SynapseRule("ownerless")]
    public struct Ownerless<L> : IOnPreSpike<L>
        where L : struct, ILane<L>
    {
        [Weight] public L Weight;
        [OfTarget] public L Common;

        public readonly L OnPreSpike(in Clock clock) => Weight;
    }

    [NeuronModel("watchful")]
    public struct Watchful<L> : INeuron<L>
        where L : struct, ILane<L>
    {
        [SpikeTime(Side.Pre)] public L Last;

        public readonly Mask<L> Step(in Clock clock) => Last > 0.0;
    }

    [SpikeSource("stateful")]
    public struct Stateful<L> : ISpikeSource<L>
        where L : struct, ILane<L>
    {
        [State("1")] public L S;

        public readonly L Probability(double step) => S;
    }

    [SpikeSource("hearing")]
    public struct Hearing<L> : ISpikeSource<L>
        where L : struct, ILane<L>
    {
        [Parameter("furlong", 0)] public L Rate;
        [Derived] public L D;
        [Input("Hz")] public L Heard;

        public readonly L Probability(double step) => Rate + Heard + D;
    }

    [SpikeSource("drawing")]
    public struct Drawing<L> : ISpikeSource<L>
        where L : struct, ILane<L>
    {
        [Uniform] public L Draw;

        public readonly L Probability(double step) => Draw;
    }

    [NeuronModel("neuron_and_source")]
    public struct NeuronAndSource<L> : INeuron<L>, ISpikeSource<L>
        where L : struct, ILane<L>
    {
        [State("1")] public L S;

        public readonly Mask<L> Step(in Clock clock) => S > 1.0;

        public readonly L Probability(double step) => step;
    }

    [SpikeSource("source_and_neuron")]
    public struct SourceAndNeuron<L> : INeuron<L>, ISpikeSource<L>
        where L : struct, ILane<L>
    {
        public readonly Mask<L> Step(in Clock clock) => default;

        public readonly L Probability(double step) => step;
    }

    [SpikeSource("source_by_name")]
    public struct SourceByName<L> : INeuron<L>
        where L : struct, ILane<L>
    {
        public readonly Mask<L> Step(in Clock clock) => default;
    }

    [NeuronModel("neuron_by_name")]
    public struct NeuronByName<L> : ISpikeSource<L>
        where L : struct, ILane<L>
    {
        public readonly L Probability(double step) => step;
    }

    [SynapseRule("named_weight")]
    public struct NamedWeight<L> : IOnPreSpike<L>
        where L : struct, ILane<L>
    {
        [Parameter("1", 0)] public L Weight;
        [Weight] public L W;

        public readonly L OnPreSpike(in Clock clock) => W;
    }

    [GrowthCurve("not_derived")]
    public struct NotDerived<L> : IGrowthCurve<L>
        where L : struct, ILane<L>
    {
        [Derived] public L D;

        public readonly L Rate(L calcium) => D;
    }

    [GrowthCurve("from_nowhere")]
    public struct FromNowhere<L> : IGrowthCurve<L>
        where L : struct, ILane<L>
    {
        [Parameter("mV", 0)] public L EL;
        [State("mV", From = "e_l")] public L V;

        public readonly L Rate(L calcium) => V;
    }

    [GrowthCurve("out_of_bounds")]
    public struct OutOfBounds<L> : IGrowthCurve<L>
        where L : struct, ILane<L>
    {
        [Parameter("ms", 0, Above = 0)] public L Tau;
        [Parameter("1", double.NaN)] public L P;
        [State("1", 2, Max = 1)] public L S;

        public readonly L Rate(L calcium) => S;
    }

    [GrowthCurve("switch")]
    public struct Switch<L> : IGrowthCurve<L>
        where L : struct, ILane<L>
    {
        [Parameter(true)] public L On;
        [Parameter("1", "word")] public L Word;

        public readonly L Rate(L calcium) => calcium;
    }
}

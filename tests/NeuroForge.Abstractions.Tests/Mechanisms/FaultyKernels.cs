using NeuroForge.Growth;
using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Synapses;
using NeuroForge.Synapses.Seen;
using NeuroForge.Vectors;

namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>Kernels that each break their contract in one way, or in several at once.</summary>
public static class FaultyKernels
{
    public struct Unmarked<T> : IGrowthCurve<T>
        where T : struct, IVector<T>
    {
        public readonly T Rate(T calcium) => calcium;
    }

    [NeuronModel("Not-Snake")]
    public struct BadId<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        public readonly Mask<T> Step(in Clock clock) => default;
    }

    [NeuronModel("")]
    public struct NoId<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        public readonly Mask<T> Step(in Clock clock) => default;
    }

    [NeuronModel("two_vectors")]
    public struct TwoVectors<T, M> : INeuron<T>
        where T : struct, IVector<T>
        where M : struct, IVector<M>
    {
        public readonly Mask<T> Step(in Clock clock) => default;
    }

    [NeuronModel("no_vector")]
    public struct NoVector : INeuron<Double8>
    {
        public readonly Mask<Double8> Step(in Clock clock) => default;
    }

    [NeuronModel("class_kernel")]
    public sealed class ClassKernel<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        public Mask<T> Step(in Clock clock) => default;
    }

    [GrowthCurve("other_contract")]
    public struct OtherContract<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        public readonly Mask<T> Step(in Clock clock) => default;
    }

    [GrowthCurve("wrong_order")]
    public struct WrongOrder<T> : IGrowthCurve<T>, IDerive
        where T : struct, IVector<T>
    {
        [Derived] public T D;
        [Parameter("1", 0)] public T P;
        [Input("1")] public T I;
        [State("1")] public T S;

        public readonly void Derive(double step)
        {
        }

        public readonly T Rate(T calcium) => calcium;
    }

    [GrowthCurve("bare_field")]
    public struct BareField<T> : IGrowthCurve<T>
        where T : struct, IVector<T>
    {
        public T Bare;

        public readonly T Rate(T calcium) => calcium;
    }

    [GrowthCurve("wrong_type")]
    public struct WrongType<T> : IGrowthCurve<T>
        where T : struct, IVector<T>
    {
        [Parameter("1", 0)] public double Scalar;
        [State("1")] public Double8 Eight;

        public readonly T Rate(T calcium) => calcium;
    }

    [GrowthCurve("unknown_unit")]
    public struct UnknownUnit<T> : IGrowthCurve<T>
        where T : struct, IVector<T>
    {
        [Parameter("furlong", 0)] public T P;
        [State("fortnight")] public T S;
        [Input("")] public T I;

        public readonly T Rate(T calcium) => calcium;
    }

    [GrowthCurve("twice")]
    public struct Twice<T> : IGrowthCurve<T>
        where T : struct, IVector<T>
    {
        [Parameter("1", 0)] public T Tau;
        [Parameter("1", 0, Name = "tau")] public T Other;
        [State("1", Name = "tau")] public T S;
        [Input("1", Name = "x")] public T I;
        [Input("1", Name = "x")] public T J;

        public readonly T Rate(T calcium) => calcium;
    }

    [SynapseRule("no_weight")]
    public struct NoWeight<T> : IOnPreSpike<T>
        where T : struct, IVector<T>
    {
        [State("1")] public T S;

        public readonly T OnPreSpike(in Clock clock) => S;
    }

    [SynapseRule("two_weights")]
    public struct TwoWeights<T> : IOnPreSpike<T>
        where T : struct, IVector<T>
    {
        [Weight] public T One;
        [Weight] public T Other;

        public readonly T OnPreSpike(in Clock clock) => One;
    }

    [SynapseRule("strange_weight")]
    public struct StrangeWeight<T> : IOnPreSpike<T>
        where T : struct, IVector<T>
    {
        [Weight(Unit = "furlong")] public T W;

        public readonly T OnPreSpike(in Clock clock) => W;
    }

    [SynapseRule("unitless_weight")]
    public struct UnitlessWeight<T> : IOnPreSpike<T>
        where T : struct, IVector<T>
    {
        [Weight(Unit = "")] public T W;

        public readonly T OnPreSpike(in Clock clock) => W;
    }

    [SynapseRule("undelivered_weight")]
    public struct UndeliveredWeight<T> : IOnStep<T>
        where T : struct, IVector<T>
    {
        [Weight(Plastic = true)] public T Weight;

        public void OnStep(in Clock clock) => Weight += 1.0;
    }

    [SynapseRule("two_times_to_act")]
    public struct TwoTimesToAct<T> : IOnPreSpike<T>, IOnStep<T>, IOnTargetCondition<T>
        where T : struct, IVector<T>
    {
        [Weight(Plastic = true)] public T Weight;

        public readonly T OnPreSpike(in Clock clock) => Weight;

        public void OnStep(in Clock clock) => Weight += 1.0;

        public readonly Mask<T> IsMet(in Clock clock) => Weight > 0.0;

        public void OnTargetCondition(in Clock clock) => Weight += 1.0;
    }

    [SynapseRule("modulated_in_steps")]
    public struct ModulatedInSteps<T> : IOnPreSpike<T>, IOnStep<T>, IModulated<T>
        where T : struct, IVector<T>
    {
        [Parameter("ms", 1, Above = 0)] public T Tau;
        [Weight(Plastic = true)] public T Weight;
        [ModulatorTrace(nameof(Tau))] public T Third;

        public readonly T OnPreSpike(in Clock clock) => Weight;

        public void OnStep(in Clock clock) => Weight += 1.0;

        public void Advance(in Clock clock) => Weight += Third;
    }

    [SynapseRule("modulated_by_nothing")]
    public struct ModulatedByNothing<T> : IOnPreSpike<T>, IModulated<T>
        where T : struct, IVector<T>
    {
        [Weight(Plastic = true)] public T Weight;
        [ModulatorTime] public T Last;

        public readonly T OnPreSpike(in Clock clock) => Weight;

        public void Advance(in Clock clock) => Weight += Last;
    }

    [SynapseRule("sees_modulators")]
    public struct SeesModulators<T> : IOnPreSpike<T>
        where T : struct, IVector<T>
    {
        [Parameter("ms", 1, Above = 0)] public T Tau;
        [Weight] public T Weight;
        [ModulatorTrace(nameof(Tau))] public T Third;

        public readonly T OnPreSpike(in Clock clock) => Weight * Third;
    }

    [SynapseRule("modulated_by_what")]
    public struct ModulatedByWhat<T> : IOnPreSpike<T>, IModulated<T>
        where T : struct, IVector<T>
    {
        [Weight(Plastic = true)] public T Weight;
        [ModulatorTrace("Nowhere")] public T Third;

        public readonly T OnPreSpike(in Clock clock) => Weight;

        public void Advance(in Clock clock) => Weight += Third;
    }

    [SynapseRule("wrong_references")]
    public struct WrongReferences<T> : IOnPreSpike<T>
        where T : struct, IVector<T>
    {
        [Parameter("mV", 1, Above = 0)] public T Tau;
        [Parameter("ms", 1, Min = 0)] public T Window;
        [Weight] public T Weight;
        [Trace(Side.Pre, nameof(Tau))] public T Pre;
        [Trace(Side.Post, "Nowhere")] public T Post;
        [FiringRate(Side.Pre, nameof(Window))] public T Rate;
        [Sees(Side.Pre, "v", "furlong")] public T State;
        [Uniform] public T Chance;

        public readonly T OnPreSpike(in Clock clock) => Weight;
    }

    [SynapseRule("target_value_without_method")]
    public struct TargetValueWithoutMethod<T> : IOnPreSpike<T>
        where T : struct, IVector<T>
    {
        [Weight] public T Weight;
        [OfTarget] public T Common;

        public readonly T OnPreSpike(in Clock clock) => Weight;
    }

    [NeuronModel("neuron_sees_spikes")]
    public struct NeuronSeesSpikes<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        [SpikeTime(Side.Pre)] public T Last;

        public readonly Mask<T> Step(in Clock clock) => Last > 0.0;
    }

    [SpikeSource("source_with_state")]
    public struct SourceWithState<T> : ISpikeSource<T>
        where T : struct, IVector<T>
    {
        [State("1")] public T S;

        public readonly T Probability(double step) => S;
    }

    [SpikeSource("source_with_input")]
    public struct SourceWithInput<T> : ISpikeSource<T>
        where T : struct, IVector<T>
    {
        [Parameter("furlong", 0)] public T Rate;
        [Derived] public T D;
        [Input("Hz")] public T Heard;

        public readonly T Probability(double step) => Rate + Heard + D;
    }

    [SpikeSource("source_with_draw")]
    public struct SourceWithDraw<T> : ISpikeSource<T>
        where T : struct, IVector<T>
    {
        [Uniform] public T Draw;

        public readonly T Probability(double step) => Draw;
    }

    [NeuronModel("neuron_and_source")]
    public struct NeuronAndSource<T> : INeuron<T>, ISpikeSource<T>
        where T : struct, IVector<T>
    {
        [State("1")] public T S;

        public readonly Mask<T> Step(in Clock clock) => S > 1.0;

        public readonly T Probability(double step) => step;
    }

    [SpikeSource("source_and_neuron")]
    public struct SourceAndNeuron<T> : INeuron<T>, ISpikeSource<T>
        where T : struct, IVector<T>
    {
        public readonly Mask<T> Step(in Clock clock) => default;

        public readonly T Probability(double step) => step;
    }

    [SpikeSource("source_by_name")]
    public struct SourceByName<T> : INeuron<T>
        where T : struct, IVector<T>
    {
        public readonly Mask<T> Step(in Clock clock) => default;
    }

    [NeuronModel("neuron_by_name")]
    public struct NeuronByName<T> : ISpikeSource<T>
        where T : struct, IVector<T>
    {
        public readonly T Probability(double step) => step;
    }

    [SynapseRule("named_weight")]
    public struct NamedWeight<T> : IOnPreSpike<T>
        where T : struct, IVector<T>
    {
        [Parameter("1", 0)] public T Weight;
        [Weight] public T W;

        public readonly T OnPreSpike(in Clock clock) => W;
    }

    [GrowthCurve("not_derived")]
    public struct NotDerived<T> : IGrowthCurve<T>
        where T : struct, IVector<T>
    {
        [Derived] public T D;

        public readonly T Rate(T calcium) => D;
    }

    [GrowthCurve("from_nowhere")]
    public struct FromNowhere<T> : IGrowthCurve<T>
        where T : struct, IVector<T>
    {
        [Parameter("mV", 0)] public T EL;
        [State("mV", From = "e_l")] public T V;

        public readonly T Rate(T calcium) => V;
    }

    [GrowthCurve("moment_in_volts")]
    public struct MomentInVolts<T> : IGrowthCurve<T>
        where T : struct, IVector<T>
    {
        [State("mV", IsMoment = true)] public T Last;

        public readonly T Rate(T calcium) => Last;
    }

    [GrowthCurve("out_of_bounds")]
    public struct OutOfBounds<T> : IGrowthCurve<T>
        where T : struct, IVector<T>
    {
        [Parameter("ms", 0, Above = 0)] public T Tau;
        [Parameter("1", double.NaN)] public T P;
        [State("1", 2, Max = 1)] public T S;

        public readonly T Rate(T calcium) => S;
    }

    [GrowthCurve("switch")]
    public struct Switch<T> : IGrowthCurve<T>
        where T : struct, IVector<T>
    {
        [Parameter(true)] public T On;
        [Parameter("1", "word")] public T Word;

        public readonly T Rate(T calcium) => calcium;
    }
}

using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>A type that breaks its contract is refused with every fault named, so that its author mends all of them at once.</summary>
public sealed class FaultTests
{
    private const string AskForStruct = "a {0} is a struct with one type parameter, the vector: struct Name<T> where T : struct, IVector<T>";

    public static TheoryData<Type, string[]> Faults => new()
    {
        { typeof(FaultyKernels.Unmarked<>), ["it carries no mechanism attribute such as [NeuronModel(\"name\")]"] },
        { typeof(FaultyKernels.BadId<>), ["the id \"Not-Snake\" must be lower-case words joined by underscores"] },
        { typeof(FaultyKernels.NoId<>), ["the id \"\" must be lower-case words joined by underscores"] },
        { typeof(FaultyKernels.TwoVectors<,>), [string.Format(AskForStruct, "NeuronModel")] },
        { typeof(FaultyKernels.NoVector), [string.Format(AskForStruct, "NeuronModel")] },
        { typeof(FaultyKernels.ClassKernel<>), [string.Format(AskForStruct, "NeuronModel")] },
        { typeof(FaultyKernels.OtherContract<>), ["it does not implement IGrowthCurve`1"] },
        {
            typeof(FaultyKernels.WrongOrder<>),
            [
                "field P stands after the derived; the order is parameters, derived, states, inputs, randomness",
                "field S stands after the inputs; the order is parameters, derived, states, inputs, randomness",
                "[Input] and [Uniform] are for neuron models",
            ]
        },
        { typeof(FaultyKernels.BareField<>), ["field Bare is not marked [Parameter], [Derived], [State], [Weight], [Input], [Uniform] or as something seen, such as [Trace]"] },
        {
            typeof(FaultyKernels.WrongType<>),
            [
                "field Scalar is a Double; every field of a kernel is of the vector's type",
                "field Eight is a Double8; every field of a kernel is of the vector's type",
            ]
        },
        {
            typeof(FaultyKernels.UnknownUnit<>),
            [
                "the unit \"furlong\" of P is not known",
                "the unit \"fortnight\" of S is not known",
                "the unit \"\" of I is not known",
                "[Input] and [Uniform] are for neuron models",
            ]
        },
        { typeof(FaultyKernels.Twice<>), ["[Input] and [Uniform] are for neuron models", "the name \"tau\" is declared 3 times", "the name \"x\" is declared 2 times"] },
        { typeof(FaultyKernels.Weightless<>), ["a synapse rule has one field marked [Weight]"] },
        { typeof(FaultyKernels.TwoWeights<>), ["it has more than one field marked [Weight]"] },
        { typeof(FaultyKernels.StrangeWeight<>), ["the unit \"furlong\" of W is not known"] },
        { typeof(FaultyKernels.UnitlessWeight<>), ["the unit \"\" of W is not known"] },
        { typeof(FaultyKernels.NamedWeight<>), ["the name \"weight\" is declared 2 times"] },
        { typeof(FaultyKernels.Silent<>), ["it passes nothing on: a synapse rule implements IOnPreSpike<T> for spikes or IContinuous<T> for a signal in every step"] },
        {
            typeof(FaultyKernels.Astray<>),
            [
                "field Pre names Tau, which is no parameter in ms that must be above 0",
                "field Post names Nowhere, which is no parameter in ms that must be above 0",
                "field Rate names Window, which is no parameter in ms that must be above 0",
                "the unit \"furlong\" of State is not known",
                "[Input] and [Uniform] are for neuron models",
            ]
        },
        { typeof(FaultyKernels.Ownerless<>), ["[OfTarget] fields and IOnTarget<T>, which sets them, go together"] },
        { typeof(FaultyKernels.Watchful<>), ["only a synapse rule sees two neurons: [Sees], [Trace], [SpikeTime], [FiringRate] and [OfTarget] are for synapse rules"] },
        {
            typeof(FaultyKernels.Stateful<>),
            ["a spike source has parameters alone and what is derived from them: [State], [Input] and [Uniform] are for an INeuron<T>"]
        },
        {
            typeof(FaultyKernels.Hearing<>),
            [
                "the unit \"furlong\" of Rate is not known",
                "a spike source has parameters alone and what is derived from them: [State], [Input] and [Uniform] are for an INeuron<T>",
                "it has [Derived] fields but does not implement IDerive",
            ]
        },
        {
            typeof(FaultyKernels.Drawing<>),
            ["a spike source has parameters alone and what is derived from them: [State], [Input] and [Uniform] are for an INeuron<T>"]
        },
        {
            typeof(FaultyKernels.NeuronAndSource<>),
            ["it is two models: a neuron model implements either INeuron<T>, which steps, or ISpikeSource<T>, which spikes at random"]
        },
        {
            typeof(FaultyKernels.SourceAndNeuron<>),
            ["it is two models: a neuron model implements either INeuron<T>, which steps, or ISpikeSource<T>, which spikes at random"]
        },
        { typeof(FaultyKernels.SourceByName<>), ["it does not implement ISpikeSource`1"] },
        { typeof(FaultyKernels.NeuronByName<>), ["it does not implement INeuron`1"] },
        { typeof(FaultyKernels.NotDerived<>), ["it has [Derived] fields but does not implement IDerive"] },
        { typeof(FaultyKernels.FromNowhere<>), ["state V starts from e_l, which is no parameter"] },
        {
            typeof(FaultyKernels.OutOfBounds<>),
            [
                "the default of Tau is out of its own bounds",
                "the default of P is out of its own bounds",
                "the initial value of S is out of its own bounds",
            ]
        },
        {
            typeof(FaultyKernels.Switch<>),
            ["the default of On is True, which is no Double", "the default of Word is word, which is no Double"]
        },
        { typeof(FaultyClasses.Unmarked), ["it carries no mechanism attribute such as [NeuronModel(\"name\")]"] },
        { typeof(FaultyClasses.TwoKinds), ["it carries more than one mechanism attribute; a type is one mechanism"] },
        { typeof(FaultyClasses.OtherContract), ["it does not implement IRecorder"] },
        { typeof(FaultyClasses.StructLayout), ["a Layout is a class"] },
        {
            typeof(FaultyClasses.BadTypes),
            [
                "parameter Single is a Single; it can be double, long, int, bool, string, an enumeration or double[]",
                "parameter Whole is a Int32[]; it can be double, long, int, bool, string, an enumeration or double[]",
            ]
        },
        {
            typeof(FaultyClasses.BadDefaults),
            [
                "the default of Whole is 0.5, which is no Int32",
                "the default of Large is 3000000000, which is no Int32",
                "the default of On is 1, which is no Boolean",
                "the default of Number is True, which is no Double",
                "the default of Way is upwards, which is no Direction",
                "the default of List is 1, which is no Double[]",
            ]
        },
        { typeof(FaultyClasses.StrangeWeights), ["the unit \"furlong\" of WeightUnit is not known"] },
        { typeof(FaultyClasses.FixedValue), ["parameter Value cannot be set; give the property a setter"] },
        {
            typeof(FaultyClasses.EverythingWrong),
            [
                "the unit \"furlong\" of A is not known",
                "the default of A is out of its own bounds",
                "the name \"a\" is declared 2 times",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Every_fault_is_named(Type type, string[] faults)
    {
        var refusal = Assert.Throws<DeclarationException>(() => Mechanism.Declare(type, PluginIdentity.None));
        Assert.Equal(faults, refusal.Faults);
        Assert.Equal($"{type.FullName}: {string.Join("; ", faults)}", refusal.Message);
    }
}

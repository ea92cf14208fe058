using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Abstractions.Tests.Mechanisms;

/// <summary>A type that breaks its contract is refused with every fault named, so that its author mends all of them at once.</summary>
public sealed class FaultTests
{
    private const string AskForStruct = "a {0} must be a struct with one type parameter, the vector: struct Name<T> where T : struct, IVector<T>";

    public static TheoryData<Type, string[]> Faults => new()
    {
        { typeof(FaultyKernels.Unmarked<>), ["it has no mechanism attribute such as [NeuronModel(\"name\")]"] },
        { typeof(FaultyKernels.BadId<>), ["the id \"Not-Snake\" must be lower-case words with underscores between them"] },
        { typeof(FaultyKernels.NoId<>), ["the id \"\" must be lower-case words with underscores between them"] },
        { typeof(FaultyKernels.TwoVectors<,>), [string.Format(AskForStruct, "NeuronModel")] },
        { typeof(FaultyKernels.NoVector), [string.Format(AskForStruct, "NeuronModel")] },
        { typeof(FaultyKernels.ClassKernel<>), [string.Format(AskForStruct, "NeuronModel")] },
        { typeof(FaultyKernels.OtherContract<>), ["it does not implement IGrowthCurve`1"] },
        {
            typeof(FaultyKernels.WrongOrder<>),
            [
                "field P comes after the derived; the order is parameters, derived, states, inputs, randomness",
                "field S comes after the inputs; the order is parameters, derived, states, inputs, randomness",
                "[Input] and [Uniform] are for neuron models only",
            ]
        },
        { typeof(FaultyKernels.BareField<>), ["field Bare is not marked [Parameter], [Derived], [State], [Weight], [Input], [Uniform] or as a value that a "
            + "rule sees, such as [Trace]"] },
        {
            typeof(FaultyKernels.WrongType<>),
            [
                "field Scalar is a Double; every field of a kernel must be of the vector's type",
                "field Eight is a Double8; every field of a kernel must be of the vector's type",
            ]
        },
        {
            typeof(FaultyKernels.UnknownUnit<>),
            [
                "the unit \"furlong\" of P is not known",
                "the unit \"fortnight\" of S is not known",
                "the unit \"\" of I is not known",
                "[Input] and [Uniform] are for neuron models only",
            ]
        },
        { typeof(FaultyKernels.Twice<>), ["[Input] and [Uniform] are for neuron models only", "the name \"tau\" is declared 3 times", "the name \"x\" is "
            + "declared 2 times"] },
        { typeof(FaultyKernels.NoWeight<>), ["a synapse rule must have a field marked [Weight]"] },
        { typeof(FaultyKernels.TwoWeights<>), ["it has more than one field marked [Weight]; mark only one"] },
        { typeof(FaultyKernels.StrangeWeight<>), ["the unit \"furlong\" of W is not known"] },
        { typeof(FaultyKernels.UnitlessWeight<>), ["the unit \"\" of W is not known"] },
        { typeof(FaultyKernels.NamedWeight<>), ["the name \"weight\" is declared 2 times"] },
        { typeof(FaultyKernels.TwoTimesToAct<>), ["it implements both IOnStep<T> and IOnTargetCondition<T>; implement the first to act in every step, or the second"
            + " to act in some of them"] },
        { typeof(FaultyKernels.UndeliveredWeight<>), ["it transmits nothing: a synapse rule must implement IOnPreSpike<T> for spikes or IContinuous<T> for a signal in "
            + "every step"] },
        {
            typeof(FaultyKernels.WrongReferences<>),
            [
                "field Pre names Tau, which must be a parameter in ms with a lower bound of 0 that is excluded (Above = 0)",
                "field Post names Nowhere, which must be a parameter in ms with a lower bound of 0 that is excluded (Above = 0)",
                "field Rate names Window, which must be a parameter in ms with a lower bound of 0 that is excluded (Above = 0)",
                "the unit \"furlong\" of State is not known",
                "[Input] and [Uniform] are for neuron models only",
            ]
        },
        { typeof(FaultyKernels.TargetValueWithoutMethod<>), ["[OfTarget] fields need IOnTarget<T>, which sets them, and IOnTarget<T> needs such fields"] },
        { typeof(FaultyKernels.NeuronSeesSpikes<>), ["[Sees], [Trace], [SpikeTime], [FiringRate], [OfTarget], [ModulatorTrace] and "
            + "[ModulatorTime] are for synapse rules only, which see other neurons"] },
        { typeof(FaultyKernels.ModulatedInSteps<>), ["a rule that implements IModulated<T> acts at spikes and sees only traces of its two neurons; omit "
            + "IContinuous<T>, IOnStep<T>, IOnTargetCondition<T> and other values that it sees"] },
        { typeof(FaultyKernels.ModulatedByNothing<>), ["[ModulatorTrace] fields need IModulated<T>, which advances the weight between spikes, and IModulated<T> "
            + "needs such a field"] },
        { typeof(FaultyKernels.SeesModulators<>), ["[ModulatorTrace] fields need IModulated<T>, which advances the weight between spikes, and IModulated<T> "
            + "needs such a field"] },
        { typeof(FaultyKernels.ModulatedByWhat<>), ["field Third names Nowhere, which must be a parameter in ms with a lower bound of 0 that is excluded (Above = 0)",
            "[ModulatorTrace] fields need IModulated<T>, which advances the weight between spikes, and IModulated<T> needs such a field"] },
        {
            typeof(FaultyKernels.SourceWithState<>),
            ["a spike source has only [Parameter] and [Derived] fields; for [State], [Input] and [Uniform] implement INeuron<T>"]
        },
        {
            typeof(FaultyKernels.SourceWithInput<>),
            [
                "the unit \"furlong\" of Rate is not known",
                "a spike source has only [Parameter] and [Derived] fields; for [State], [Input] and [Uniform] implement INeuron<T>",
                "it has [Derived] fields but does not implement IDerive",
            ]
        },
        {
            typeof(FaultyKernels.SourceWithDraw<>),
            ["a spike source has only [Parameter] and [Derived] fields; for [State], [Input] and [Uniform] implement INeuron<T>"]
        },
        {
            typeof(FaultyKernels.NeuronAndSource<>),
            ["it implements both INeuron<T> and ISpikeSource<T>; implement INeuron<T> for a model with states, or ISpikeSource<T> for one that only spikes "
                + "at random"]
        },
        {
            typeof(FaultyKernels.SourceAndNeuron<>),
            ["it implements both INeuron<T> and ISpikeSource<T>; implement INeuron<T> for a model with states, or ISpikeSource<T> for one that only spikes "
                + "at random"]
        },
        { typeof(FaultyKernels.SourceByName<>), ["it does not implement ISpikeSource`1"] },
        { typeof(FaultyKernels.NeuronByName<>), ["it does not implement INeuron`1"] },
        { typeof(FaultyKernels.NotDerived<>), ["it has [Derived] fields but does not implement IDerive"] },
        { typeof(FaultyKernels.FromNowhere<>), ["state V starts from e_l, which is not a parameter"] },
        { typeof(FaultyKernels.MomentInVolts<>), ["state Last is declared as a moment of time, but its unit is mV"] },
        {
            typeof(FaultyKernels.OutOfBounds<>),
            [
                "the default of Tau is outside its own bounds",
                "the default of P is outside its own bounds",
                "the initial value of S is outside its own bounds",
            ]
        },
        {
            typeof(FaultyKernels.Switch<>),
            ["the default of On is True, which is not a value of type Double", "the default of Word is word, which is not a value of type Double"]
        },
        { typeof(FaultyClasses.Unmarked), ["it has no mechanism attribute such as [NeuronModel(\"name\")]"] },
        { typeof(FaultyClasses.TwoKinds), ["it has more than one mechanism attribute; declare each mechanism as a type of its own"] },
        { typeof(FaultyClasses.OtherContract), ["it does not implement IRecorder"] },
        { typeof(FaultyClasses.StructLayout), ["a Layout must be a class"] },
        {
            typeof(FaultyClasses.BadTypes),
            [
                "parameter Single is a Single; allowed are double, long, int, bool, string, an enumeration, double[] and DistanceKernel",
                "parameter Whole is a Int32[]; allowed are double, long, int, bool, string, an enumeration, double[] and DistanceKernel",
            ]
        },
        {
            typeof(FaultyClasses.BadSight),
            [
                "Rates is seen by the strategy, so it must be a NeuronValues with a setter",
                "the unit \"furlong\" of Others is not known",
                "Age is seen by the strategy, so it must be a SynapseState with a setter",
            ]
        },
        { typeof(FaultyClasses.SeesInVain), ["Rates is marked as seen by a rewiring strategy, but the class is none"] },
        {
            typeof(FaultyClasses.BadDefaults),
            [
                "the default of Whole is 0.5, which is not a value of type Int32",
                "the default of Large is 3000000000, which is not a value of type Int32",
                "the default of On is 1, which is not a value of type Boolean",
                "the default of Number is True, which is not a value of type Double",
                "the default of Way is upwards, which is not a value of type Direction",
                "the default of List is 1, which is not a value of type Double[]",
            ]
        },
        { typeof(FaultyClasses.StrangeWeights), ["the unit \"furlong\" of WeightUnit is not known"] },
        { typeof(FaultyClasses.FixedValue), ["parameter Value cannot be set; give the property a setter"] },
        {
            typeof(FaultyClasses.EverythingWrong),
            [
                "the unit \"furlong\" of A is not known",
                "the default of A is outside its own bounds",
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

using NeuroForge.ButzVanOoyen2013;
using NeuroForge.Connectivity;
using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.IntegrateAndFire;
using NeuroForge.Mechanisms;
using NeuroForge.Randomness;
using NeuroForge.Rewiring;
using NeuroForge.Stimuli;

namespace NeuroForge.Engine.Tests.Mechanisms;

/// <summary>The mechanisms that the tests build networks of.</summary>
internal static class Declared
{
    public static readonly PluginIdentity Plugin = new("test-mechanisms", new Version(1, 2), "");

    public static readonly Mechanism Chaos = Of(typeof(Chaos<>));
    public static readonly Mechanism Rotator = Of(typeof(Rotator<>));
    public static readonly Mechanism Graded = Of(typeof(Graded<>));
    public static readonly Mechanism Hand = Of(typeof(Hand<>));
    public static readonly Mechanism Noisy = Of(typeof(Noisy<>));
    public static readonly Mechanism Diverging = Of(typeof(Diverging<>));
    public static readonly Mechanism Growing = Of(typeof(Growing<>));
    public static readonly Mechanism Sparks = Of(typeof(Sparks<>));
    public static readonly Mechanism FaultySource = Of(typeof(FaultySource<>));
    public static readonly Mechanism AllConditions = Of(typeof(AllConditions<>));
    public static readonly Mechanism Relay = Of(typeof(Relay<>));
    public static readonly Mechanism Leaky = Of(typeof(Leaky<>));
    public static readonly Mechanism MergedFailure = Of(typeof(MergedFailure<>));
    public static readonly Mechanism FaultyNeuron = Of(typeof(FaultyNeuron<>));
    public static readonly Mechanism IafPscAlpha = Of(typeof(IafPscAlpha<>));

    public static readonly Mechanism Plain = Of(typeof(Plain<>));
    public static readonly Mechanism PlainInRows = Of(typeof(PlainInRows<>));
    public static readonly Mechanism ParameterBounds = Of(typeof(ParameterBounds<>));
    public static readonly Mechanism Depressing = Of(typeof(Depressing<>));
    public static readonly Mechanism TraceDelivery = Of(typeof(TraceDelivery<>));
    public static readonly Mechanism Pairing = Of(typeof(Pairing<>));
    public static readonly Mechanism AllSeen = Of(typeof(AllSeen<>));
    public static readonly Mechanism ManyFields = Of(typeof(ManyFields<>));
    public static readonly Mechanism WeightDecay = Of(typeof(WeightDecay<>));
    public static readonly Mechanism Flow = Of(typeof(Flow<>));
    public static readonly Mechanism TargetInput = Of(typeof(TargetInput<>));
    public static readonly Mechanism Measured = Of(typeof(Measured<>));
    public static readonly Mechanism FaultyRule = Of(typeof(FaultyRule<>));

    public static readonly Mechanism Steady = Of(typeof(Steady<>));
    public static readonly Mechanism FaultyCurve = Of(typeof(FaultyCurve<>));
    public static readonly Mechanism Linear = Of(typeof(Linear<>));
    public static readonly Mechanism Gaussian = Of(typeof(Gaussian<>));
    public static readonly Mechanism Sigmoid = Of(typeof(Sigmoid<>));

    public static readonly Mechanism Regrowing = Of(typeof(Regrowing));
    public static readonly Mechanism PureWeights = Of(typeof(PureWeights));
    public static readonly Mechanism RandomEdits = Of(typeof(RandomEdits));
    public static readonly Mechanism RandomTurnover = Of(typeof(RandomTurnover));
    public static readonly Mechanism Homeostatic = Of(typeof(Homeostatic));
    public static readonly Mechanism HomeostaticNest = Of(typeof(HomeostaticNest));
    public static readonly Mechanism RandomPairs = Of(typeof(RandomPairs));
    public static readonly Mechanism LimitedSize = Of(typeof(LimitedSize));
    public static readonly Mechanism Pulse = Of(typeof(Pulse));
    public static readonly Mechanism Poisson = Of(typeof(Poisson));
    public static readonly Mechanism ConstantCurrent = Of(typeof(ConstantCurrent));

    public static Mechanism Of(Type type, Func<object>? create = null) => Mechanism.Declare(type, Plugin, create);

    public static MechanismUse Use(this Mechanism mechanism, params (string Name, object Value)[] parameters) =>
        new(mechanism, parameters.ToDictionary(p => p.Name, p => p.Value));

    public static MechanismUse Scripted(Action<IConnectivityView, ConnectivityEdit, RandomStream> script) =>
        Of(typeof(Scripted), () => new Scripted(script)).Use();

    public static MechanismUse ScriptedByTarget(
        Action<ScriptedByTarget, TargetSynapses, TargetEdit> script, Action<IConnectivityView, ConnectivityEdit>? whole = null) =>
        Of(typeof(ScriptedByTarget), () => new ScriptedByTarget(script) { Whole = whole }).Use();

    public static MechanismUse Wired(Action<ConnectorContext, ISynapseSink> wiring) => Of(typeof(Wired), () => new Wired(wiring)).Use();

    public static MechanismUse Wired(params (int Source, int Target)[] synapses) =>
        Wired((_, sink) => Array.ForEach(synapses, s => sink.Add(s.Source, s.Target)));

    public static MechanismUse WiredByTarget(ByTarget.Wiring wiring) => Of(typeof(ByTarget), () => new ByTarget(wiring)).Use();

    public static MechanismUse WiredByList(ByTarget.Wiring wiring) => Of(typeof(ByList), () => new ByList(wiring)).Use();

    public static MechanismUse Listed((int Source, int Target)[] pairs, long? told = null) =>
        Of(typeof(Listed), () => new Listed(pairs, told ?? pairs.Length)).Use();

    public static MechanismUse Played(Played.Score score) => Of(typeof(Played), () => new Played(score)).Use();

    public static MechanismUse Placed(Placed.Plan plan) => Of(typeof(Placed), () => new Placed(plan)).Use();

    public static MechanismUse Memory(Memory memory) => Of(typeof(Memory), () => memory).Use();
}

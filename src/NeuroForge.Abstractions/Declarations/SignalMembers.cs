using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Stimuli;
using NeuroForge.Synapses;
using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>Tells which signals a mechanism gives, and when it learns from them, from its attribute, its interfaces and its members.</summary>
internal static class SignalMembers
{
    /// <summary>Whether neurons of the type may spike.</summary>
    internal static bool Spikes(Type type, MechanismAttribute attribute) => attribute switch
    {
        NeuronModelAttribute model => model.Spikes && !SpikeInference.NeverSpikes(type),
        SpikeSourceAttribute => true,
        _ => false,
    };

    /// <summary>What the type gives to receptors: as declared by a stimulus, told by the interfaces of a synapse rule.</summary>
    internal static SignalKinds Gives(Type type, MechanismAttribute attribute, MechanismMembers members) => attribute switch
    {
        StimulusAttribute { Gives: not SignalKinds.None } stimulus => stimulus.Gives,
        StimulusAttribute => ElectricUnit(members) is null ? SignalKinds.None : SignalKinds.Continuous,
        SynapseRuleAttribute => (Implements(type, typeof(IOnPreSpike<>)) ? SignalKinds.Spikes : SignalKinds.None)
            | (Implements(type, typeof(IContinuous<>)) ? SignalKinds.Continuous : SignalKinds.None),
        _ => SignalKinds.None,
    };

    /// <summary>The unit of a stimulus' continuous signal: that of its first parameter in an electrical unit.</summary>
    internal static Unit? GivenUnit(MechanismAttribute attribute, MechanismMembers members) =>
        attribute is StimulusAttribute { Gives: not SignalKinds.Spikes } ? ElectricUnit(members) : null;

    /// <summary>Whether a rule's weight changes by what happens on both sides. What is passed on is always the source's doing, so the target decides.</summary>
    internal static bool LearnsAtEmission(Type type, MechanismMembers members) =>
        members.Weight is { Plastic: true }
            && (Implements(type, typeof(IOnPostSpike<>)) || members.Seen.Any(seen => seen is { Side: Side.Post } and not SeenOfTarget));

    private static Unit? ElectricUnit(MechanismMembers members) =>
        members.Parameters.FirstOrDefault(p => p.Unit.Dimension is not { Current: 0, Voltage: 0 })?.Unit;

    private static bool Implements(Type type, Type contract) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract);
}

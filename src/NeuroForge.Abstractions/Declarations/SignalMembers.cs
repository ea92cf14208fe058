using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Rewiring;
using NeuroForge.Stimuli;
using NeuroForge.Synapses;
using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>Finds the signals that a mechanism sends, and if it learns from spikes at emission, from its attribute, interfaces and members.</summary>
internal static class SignalMembers
{
    /// <summary>True if neurons of the type may spike.</summary>
    internal static bool Spikes(Type type, MechanismAttribute attribute) => attribute switch
    {
        NeuronModelAttribute model => model.Spikes && !SpikeInference.NeverSpikes(type),
        SpikeSourceAttribute => true,
        _ => false,
    };

    /// <summary>The kinds of signal that the type sends to receptors: declared by a stimulus, found from the interfaces of a synapse rule.</summary>
    internal static SignalKinds Gives(Type type, MechanismAttribute attribute, MechanismMembers members) => attribute switch
    {
        StimulusAttribute { Gives: not SignalKinds.None } stimulus => stimulus.Gives,
        StimulusAttribute => ElectricUnit(members) is null ? SignalKinds.None : SignalKinds.Continuous,
        SynapseRuleAttribute => (Implements(type, typeof(IOnPreSpike<>)) ? SignalKinds.Spikes : SignalKinds.None)
            | (Implements(type, typeof(IContinuous<>)) ? SignalKinds.Continuous : SignalKinds.None),
        _ => SignalKinds.None,
    };

    /// <summary>The unit of a stimulus' continuous signal: the unit of its first parameter in an electrical unit.</summary>
    internal static Unit? GivenUnit(MechanismAttribute attribute, MechanismMembers members) =>
        attribute is StimulusAttribute { Gives: not SignalKinds.Spikes } ? ElectricUnit(members) : null;

    /// <summary>
    /// True if a rule's weight changes by events on both sides. Transmission always depends on the source, so a dependence on the target decides.
    /// </summary>
    internal static bool LearnsAtEmission(Type type, MechanismMembers members) =>
        members.Weight is { Plastic: true }
            && (Implements(type, typeof(IOnPostSpike<>)) || members.Seen.Any(seen => seen is { Side: Side.Post } and not SeenOfTarget));

    private static Unit? ElectricUnit(MechanismMembers members) =>
        members.Parameters.FirstOrDefault(p => p.Unit.Dimension is not { Current: 0, Voltage: 0 })?.Unit;

    private static bool Implements(Type type, Type contract) => type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == contract);
}

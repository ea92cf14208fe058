using NeuroForge.Mechanisms;
using NeuroForge.Neurons;
using NeuroForge.Synapses;

namespace NeuroForge.Declarations;

/// <summary>Checks that the fields and interfaces of a kernel are those of its kind.</summary>
internal static class KernelCheck
{
    private static readonly Type[] InSteps = [typeof(IContinuous<>), typeof(IOnStep<>), typeof(IOnTargetCondition<>)];

    /// <summary>Checks a kernel whose fields have been read.</summary>
    internal static void Check(Type type, MechanismKind kind, MechanismMembers members)
    {
        HashSet<Type> interfaces = [.. type.GetInterfaces().Where(i => i.IsGenericType).Select(i => i.GetGenericTypeDefinition())];
        if (kind == MechanismKind.SynapseRule)
        {
            CheckRule(interfaces, members);
        }
        else if (members.Seen.Count + members.Modulators.Count > 0)
        {
            members.Fault("[Sees], [Trace], [SpikeTime], [FiringRate], [OfTarget], [ModulatorTrace] and [ModulatorTime] are for synapse rules only, which see "
                + "other neurons");
        }

        if (kind == MechanismKind.NeuronModel)
        {
            CheckSource(interfaces, members);
        }
        else if (members.Uniforms.Count + members.Inputs.Count > 0)
        {
            members.Fault("[Input] and [Uniform] are for neuron models only");
        }

        if (members.DerivedCount > 0 && !typeof(IDerive).IsAssignableFrom(type))
        {
            members.Fault("it has [Derived] fields but does not implement IDerive");
        }
    }

    private static void CheckSource(HashSet<Type> interfaces, MechanismMembers members)
    {
        if (!interfaces.Contains(typeof(ISpikeSource<>)))
        {
            return;
        }

        if (interfaces.Contains(typeof(INeuron<>)))
        {
            members.Fault("it implements both INeuron<T> and ISpikeSource<T>; implement INeuron<T> for a model with states, or ISpikeSource<T> for one that "
                + "only spikes at random");
        }
        else if (members.States.Count + members.Inputs.Count + members.Uniforms.Count > 0)
        {
            members.Fault("a spike source has only [Parameter] and [Derived] fields; for [State], [Input] and [Uniform] implement INeuron<T>");
        }
    }

    private static void CheckRule(HashSet<Type> interfaces, MechanismMembers members)
    {
        if (members.Weight is null)
        {
            members.Fault("a synapse rule must have a field marked [Weight]");
        }

        if (!interfaces.Contains(typeof(IOnPreSpike<>)) && !interfaces.Contains(typeof(IContinuous<>)))
        {
            members.Fault("it transmits nothing: a synapse rule must implement IOnPreSpike<T> for spikes or IContinuous<T> for a signal in every step");
        }

        if (members.Seen.Any(s => s is SeenOfTarget) != interfaces.Contains(typeof(IOnTarget<>)))
        {
            members.Fault("[OfTarget] fields need IOnTarget<T>, which sets them, and IOnTarget<T> needs such fields");
        }

        if (members.Modulators.Any(m => m.Tau is not null) != interfaces.Contains(typeof(IModulated<>)))
        {
            members.Fault("[ModulatorTrace] fields need IModulated<T>, which advances the weight between spikes, and IModulated<T> needs such a field");
        }

        if (interfaces.Contains(typeof(IModulated<>)) && (InSteps.Any(interfaces.Contains) || members.Seen.Any(s => s is not SeenTrace)))
        {
            members.Fault("a rule that implements IModulated<T> acts at spikes and sees only traces of its two neurons; omit IContinuous<T>, IOnStep<T>, "
                + "IOnTargetCondition<T> and other values that it sees");
        }

        if (interfaces.Contains(typeof(IOnTargetCondition<>)) && interfaces.Contains(typeof(IOnStep<>)))
        {
            members.Fault("it implements both IOnStep<T> and IOnTargetCondition<T>; implement the first to act in every step, or the second to act in some of "
                + "them");
        }
    }
}

using System.Reflection;
using NeuroForge.Synapses.Seen;

namespace NeuroForge.Declarations;

/// <summary>Reads the fields of a synapse rule that show the neurons at its ends.</summary>
internal static class SeenFields
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Reads a field; null, with a fault, if it does not name a parameter that is a time.</summary>
    /// <param name="field">The field.</param>
    /// <param name="attribute">The declaration.</param>
    /// <param name="index">The number of the field in the kernel.</param>
    /// <param name="members">The parameters before it; receives the faults.</param>
    internal static SeenDeclaration? Read(FieldInfo field, SeenAttribute attribute, int index, MechanismMembers members) => attribute switch
    {
        SeesAttribute state => new SeenState(state.Side, state.Name, QuantityMembers.UnitOf(field.Name, state.Unit, members), index),
        TraceAttribute trace when Span(field, trace.Tau, members) is { } tau =>
            new SeenTrace(trace.Side, tau, trace.Nearest, index) { Before = trace.Before },
        FiringRateAttribute rate when Span(field, rate.Window, members) is { } window => new SeenFiringRate(rate.Side, window, index),
        SpikeTimeAttribute time => new SeenSpikeTime(time.Side, index),
        _ => null,
    };

    /// <summary>True if a member is the window of a firing rate, which the host counts in whole steps, at least one.</summary>
    internal static bool IsWindow(MemberInfo member) => member is FieldInfo { DeclaringType: { IsValueType: true } kernel }
        && Array.Exists(kernel.GetFields(Instance), field => field.GetCustomAttribute<FiringRateAttribute>()?.Window == member.Name);

    /// <summary>The parameter that holds a time; null, with a fault, if the name is not that of a parameter in ms above 0.</summary>
    internal static ParameterDeclaration? Span(FieldInfo field, string name, MechanismMembers members)
    {
        if (members.ParameterOf(name) is { Unit.Text: "ms" } parameter && !parameter.Bounds.Contain(0))
        {
            return parameter;
        }

        members.Fault($"field {field.Name} names {name}, which must be a parameter in ms with a lower bound of 0 that is excluded (Above = 0)");
        return null;
    }
}

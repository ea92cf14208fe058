using System.Reflection;
using NeuroForge.Synapses.Seen;

namespace NeuroForge.Declarations;

/// <summary>Reads what a synapse rule sees of the neurons that it joins.</summary>
internal static class SeenFields
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>Reads a field; null, with a fault, where it names no span of time.</summary>
    /// <param name="field">The field.</param>
    /// <param name="attribute">What it declares.</param>
    /// <param name="index">Which field of the kernel it is.</param>
    /// <param name="members">The parameters before it; takes the faults.</param>
    internal static SeenDeclaration? Read(FieldInfo field, SeenAttribute attribute, int index, MechanismMembers members) => attribute switch
    {
        SeesAttribute state => new SeenState(state.Side, state.Name, QuantityMembers.UnitOf(field.Name, state.Unit, members), index),
        TraceAttribute trace when Span(field, trace.Tau, members) is { } tau =>
            new SeenTrace(trace.Side, tau, trace.Nearest, index) { Before = trace.Before },
        FiringRateAttribute rate when Span(field, rate.Window, members) is { } window => new SeenFiringRate(rate.Side, window, index),
        SpikeTimeAttribute time => new SeenSpikeTime(time.Side, index),
        _ => null,
    };

    /// <summary>Whether a member is the window of a firing rate, which the host counts in whole steps, at least one.</summary>
    internal static bool IsWindow(MemberInfo member) => member is FieldInfo { DeclaringType: { IsValueType: true } kernel }
        && Array.Exists(kernel.GetFields(Instance), field => field.GetCustomAttribute<FiringRateAttribute>()?.Window == member.Name);

    /// <summary>The parameter that holds a span of time.</summary>
    private static ParameterDeclaration? Span(FieldInfo field, string name, MechanismMembers members)
    {
        if (members.ParameterOf(name) is { Unit.Text: "ms" } parameter && !parameter.Bounds.Contain(0))
        {
            return parameter;
        }

        members.Fault($"field {field.Name} names {name}, which is no parameter in ms that must be above 0");
        return null;
    }
}

using System.Reflection;
using NeuroForge.Synapses;

namespace NeuroForge.Declarations;

/// <summary>Reads what the weight of a synapse rule declares.</summary>
internal static class WeightMember
{
    /// <summary>Reads the weight.</summary>
    /// <param name="field">The field that declares it.</param>
    /// <param name="attribute">What it declares.</param>
    /// <param name="index">Which field of the kernel it is.</param>
    /// <param name="members">Takes the faults.</param>
    internal static WeightDeclaration Read(FieldInfo field, WeightAttribute attribute, int index, MechanismMembers members) =>
        new(attribute.Plastic || FieldAssignments.Has(field), index)
        {
            Bounds = Bounds.None with { Least = attribute.Min, Greatest = attribute.Max },
            Conditions = ConditionMembers.Read(
                field, members, (ParameterRelation.AtLeast, attribute.MinParameter), (ParameterRelation.AtMost, attribute.MaxParameter)),
        };
}

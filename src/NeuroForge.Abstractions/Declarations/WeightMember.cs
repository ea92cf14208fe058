using System.Reflection;
using NeuroForge.Synapses;

namespace NeuroForge.Declarations;

/// <summary>Reads the declaration of a synapse rule's weight.</summary>
internal static class WeightMember
{
    /// <summary>Reads the weight.</summary>
    /// <param name="field">The field that declares it.</param>
    /// <param name="attribute">The declaration.</param>
    /// <param name="index">The number of the field in the kernel.</param>
    /// <param name="members">Receives the faults.</param>
    internal static WeightDeclaration Read(FieldInfo field, WeightAttribute attribute, int index, MechanismMembers members) =>
        new(attribute.Plastic || FieldAssignments.Has(field), index)
        {
            Bounds = Bounds.None with { Least = attribute.Min, Greatest = attribute.Max },
            Conditions = ConditionMembers.Read(
                field, members, (ParameterRelation.AtLeast, attribute.MinParameter), (ParameterRelation.AtMost, attribute.MaxParameter)),
        };
}

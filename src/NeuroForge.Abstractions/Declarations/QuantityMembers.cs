using System.Reflection;
using NeuroForge.Mechanisms;
using NeuroForge.Units;

namespace NeuroForge.Declarations;

/// <summary>Reads the declaration of a parameter or a state: its name, unit, bounds and initial or default value.</summary>
internal static class QuantityMembers
{
    private static readonly Unit Milliseconds = Unit.Parse("ms");

    /// <summary>Reads a parameter.</summary>
    /// <param name="member">The member that declares it.</param>
    /// <param name="type">The type of its values.</param>
    /// <param name="attribute">The declaration.</param>
    /// <param name="members">Receives the faults.</param>
    internal static ParameterDeclaration Parameter(MemberInfo member, Type type, ParameterAttribute attribute, MechanismMembers members)
    {
        var fits = DefaultValue.TryFit(attribute.Default, type, out var @default);
        var parameter = new ParameterDeclaration(
            attribute.Name ?? SnakeCase.Of(member.Name),
            UnitOf(member.Name, attribute.Unit, members),
            type,
            @default,
            Bounds.Of(attribute),
            attribute.Doc,
            member)
        {
            Conditions = ConditionMembers.Read(
                member,
                members,
                (ParameterRelation.Above, attribute.AboveParameter),
                (ParameterRelation.AtLeast, attribute.MinParameter),
                (ParameterRelation.Below, attribute.BelowParameter),
                (ParameterRelation.AtMost, attribute.MaxParameter)),
            WholeSteps = attribute.WholeSteps || SeenFields.IsWindow(member),
            MinSteps = SeenFields.IsWindow(member) ? Math.Max(1, attribute.MinSteps) : attribute.MinSteps,
            MaxPerStep = attribute.MaxPerStep,
            IsWeight = attribute.IsWeight,
        };
        StepTimes.Check(parameter, members);
        if (!fits)
        {
            members.Fault($"the default of {member.Name} is {FormattableString.Invariant($"{attribute.Default}")}, which is not a value of type {type.Name}");
        }

        if (attribute.Default is double number && !parameter.Bounds.Contain(number))
        {
            members.Fault($"the default of {member.Name} is outside its own bounds");
        }

        return parameter;
    }

    /// <summary>Reads a state.</summary>
    /// <param name="field">The field that declares it.</param>
    /// <param name="attribute">The declaration.</param>
    /// <param name="index">The number of the field in the kernel.</param>
    /// <param name="members">The parameters before it; receives the faults.</param>
    internal static StateDeclaration State(FieldInfo field, StateAttribute attribute, int index, MechanismMembers members)
    {
        var from = attribute.From is { } name ? members.ParameterOf(name) : null;
        if (attribute.From is not null && from is null)
        {
            members.Fault($"state {field.Name} starts from {attribute.From}, which is not a parameter");
        }

        var bounds = Bounds.Of(attribute);
        if (attribute.From is null && !bounds.Contain(attribute.Initial))
        {
            members.Fault($"the initial value of {field.Name} is outside its own bounds");
        }

        var unit = UnitOf(field.Name, attribute.Unit, members);
        if (attribute.IsMoment && unit.Dimension != Milliseconds.Dimension)
        {
            members.Fault($"state {field.Name} is declared as a moment of time, but its unit is {unit}");
        }

        return new(attribute.Name ?? SnakeCase.Of(field.Name), unit, attribute.Initial, from?.Name, bounds, attribute.Doc, index)
        {
            IsMoment = attribute.IsMoment,
        };
    }

    /// <summary>The unit that a member declares; the unit of pure numbers, with a fault, if it is not known.</summary>
    internal static Unit UnitOf(string member, string text, MechanismMembers members)
    {
        if (Unit.TryParse(text, out var unit))
        {
            return unit;
        }

        members.Fault($"the unit \"{text}\" of {member} is not known");
        return Unit.Parse("1");
    }
}

using System.Globalization;
using System.Reflection;
using NeuroForge.Mechanisms;

namespace NeuroForge.Declarations;

/// <summary>Reads the conditions that a member declares by naming other parameters, and checks them when all parameters are known.</summary>
internal static class ConditionMembers
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The conditions of a member; a name that is not a parameter is a fault.</summary>
    /// <param name="member">The member.</param>
    /// <param name="members">Receives the faults.</param>
    /// <param name="named">For each relation, the name of the other parameter's member; null if there is none.</param>
    internal static IReadOnlyList<ParameterCondition> Read(
        MemberInfo member, MechanismMembers members, params ReadOnlySpan<(ParameterRelation Relation, string? Other)> named)
    {
        var conditions = new List<ParameterCondition>();
        foreach (var (relation, other) in named)
        {
            if (other is null)
            {
                continue;
            }

            if (NameOf(member, other) is { } name)
            {
                conditions.Add(new(relation, name));
            }
            else
            {
                members.Fault($"{member.Name} is compared with {other}, which is not another parameter");
            }
        }

        return conditions.Count == 0 ? Array.Empty<ParameterCondition>() : conditions;
    }

    /// <summary>Checks the conditions of a parameter: both parameters must be numbers in the same unit, and their defaults must meet the conditions.</summary>
    internal static void Check(ParameterDeclaration parameter, MechanismMembers members)
    {
        foreach (var condition in parameter.Conditions)
        {
            var other = members.ParameterNamed(condition.Other)!;
            if (!IsNumber(parameter.Type) || !IsNumber(other.Type) || !parameter.Unit.IsSameAs(other.Unit))
            {
                members.Fault($"{parameter.Name} is compared with {other.Name}, which must be a single number in the same unit");
            }
            else if (NumberOf(parameter) is { } value && NumberOf(other) is { } against && !condition.Holds(value, against))
            {
                members.Fault(FormattableString.Invariant(
                    $"the default of {parameter.Name}, {value}, must be {condition.InWords}, whose default is {against}"));
            }
        }
    }

    /// <summary>Checks the bounds of a weight that are parameters: they must be single numbers, in the unit of the weight if it has one.</summary>
    internal static void Check(WeightDeclaration weight, MechanismMembers members)
    {
        foreach (var condition in weight.Conditions)
        {
            var other = members.ParameterNamed(condition.Other)!;
            if (members.WeightUnit is { } unit ? !unit.IsSameAs(other.Unit) : !other.Unit.IsPure)
            {
                var remedy = members.WeightUnit is null ? "give that unit in [Weight]" : $"the weight is in {members.WeightUnit}";
                members.Fault($"the weight is compared with {other.Name}, which is in {other.Unit}: {remedy}");
            }
        }
    }

    /// <summary>The default of a parameter as a number; null if it has none.</summary>
    private static double? NumberOf(ParameterDeclaration parameter) =>
        parameter.Default is IConvertible number ? Convert.ToDouble(number, CultureInfo.InvariantCulture) : null;

    private static bool IsNumber(Type type) => type == typeof(double) || type == typeof(int) || type == typeof(long);

    /// <summary>The name of the parameter that another member of the same type declares; null if it declares none.</summary>
    private static string? NameOf(MemberInfo member, string other) => other == member.Name ? null : (member.ReflectedType ?? member.DeclaringType!)
        .GetMember(other, Instance)
        .Select(found => found.GetCustomAttribute<ParameterAttribute>() is { } attribute ? attribute.Name ?? SnakeCase.Of(found.Name) : null)
        .FirstOrDefault();
}

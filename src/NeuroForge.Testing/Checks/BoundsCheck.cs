using NeuroForge.Declarations;
using NeuroForge.Descriptions.Diagnostics;
using NeuroForge.Testing.Networks;
using NeuroForge.Testing.Subjects;

namespace NeuroForge.Testing.Checks;

/// <summary>Checks that bounds allow values, and that a description with a value outside, or with two that do not fit each other, is refused.</summary>
public sealed class BoundsCheck() : ConformanceCheck("values outside their bounds are refused")
{
    /// <inheritdoc/>
    public override IReadOnlyList<Finding> Check(TestedPlugin plugin) =>
        [.. plugin.Plugin.Mechanisms.SelectMany(mechanism => mechanism.Parameters.SelectMany(parameter => Check(plugin, mechanism, parameter)))];

    private static IEnumerable<Finding> Check(TestedPlugin plugin, Mechanism mechanism, ParameterDeclaration parameter)
    {
        var bounds = parameter.Bounds;
        if (bounds.Least > bounds.Greatest || (bounds.Least == bounds.Greatest && !bounds.Contain(bounds.Least)))
        {
            yield return Finding.On(mechanism, $"parameter {parameter.Name} allows no value: {bounds}", "correct Min, Max, Above and Below");
            yield break;
        }

        foreach (var (condition, broken) in Broken(mechanism, parameter))
        {
            if (!IsRefused(plugin, mechanism, parameter, broken))
            {
                yield return Finding.On(
                    mechanism,
                    FormattableString.Invariant($"parameter {parameter.Name} accepts {broken} {parameter.Unit}, which is not {condition.InWords}"),
                    "declare the condition in the [Parameter] attribute, which the host checks");
            }
        }

        foreach (var outside in Outside(bounds).Where(_ => IsNumber(parameter)))
        {
            if (!IsRefused(plugin, mechanism, parameter, outside))
            {
                yield return Finding.On(
                    mechanism,
                    FormattableString.Invariant($"parameter {parameter.Name} accepts {outside} {parameter.Unit}, which is outside {bounds}"),
                    "declare the bounds in the [Parameter] attribute, which the host checks");
            }
        }
    }

    private static bool IsNumber(ParameterDeclaration parameter) =>
        parameter.Type.IsArray || (parameter.Type.IsPrimitive && parameter.Type != typeof(bool));

    private static bool IsRefused(TestedPlugin plugin, Mechanism mechanism, ParameterDeclaration parameter, double value)
    {
        var network = SmallNetworks.Around(plugin, mechanism);
        network.Tested[parameter.Name] = ParameterText.Number(parameter, value);
        return network.Read().Diagnostics.Any(d => d.Severity == Severity.Error && d.Path.Contains(parameter.Name, StringComparison.Ordinal));
    }

    /// <summary>For each condition between two parameters, a value that violates it, if the bounds allow one.</summary>
    private static IEnumerable<(ParameterCondition Condition, double Value)> Broken(Mechanism mechanism, ParameterDeclaration parameter)
    {
        foreach (var condition in parameter.Conditions)
        {
            if (mechanism.Parameters.First(p => p.Name == condition.Other).Default is not double other)
            {
                continue;
            }

            var far = Math.Max(1, Math.Abs(other));
            var broken = condition.Relation is ParameterRelation.Above or ParameterRelation.AtLeast ? other - far : other + far;
            if (parameter.Bounds.Contain(broken))
            {
                yield return (condition, broken);
            }
        }
    }

    private static IEnumerable<double> Outside(Bounds bounds)
    {
        if (double.IsFinite(bounds.Least))
        {
            yield return bounds.LeastAllowed ? bounds.Least - 1 : bounds.Least;
        }

        if (double.IsFinite(bounds.Greatest))
        {
            yield return bounds.GreatestAllowed ? bounds.Greatest + 1 : bounds.Greatest;
        }
    }
}

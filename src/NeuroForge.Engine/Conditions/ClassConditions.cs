using System.Globalization;
using System.Runtime.CompilerServices;
using NeuroForge.Declarations;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Conditions;

/// <summary>Checks the parameters of a class mechanism against its declarations: conditions between them, whole steps, and its own check.</summary>
internal static class ClassConditions
{
    /// <summary>All conditions that are not met.</summary>
    /// <param name="use">The mechanism with its values.</param>
    /// <param name="path">Its path in the description: <c>projections.p.rewiring</c>.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <exception cref="MechanismException">The mechanism's own check failed.</exception>
    internal static IEnumerable<ConditionFault> Faults(MechanismUse use, string path, double step)
    {
        ConditionFault[] faults =
        [
            .. from parameter in use.Mechanism.Parameters
               from fault in OfSteps(use, parameter, step).Concat(parameter.Conditions.Select(condition => Between(use, parameter, condition)))
               where fault is not null
               select fault with { Path = $"{path}.{fault.Path}" },
        ];
        return faults.Length == 0 && use.Mechanism.Implements(typeof(ICheckParameters)) ? Refused(use, path, step) : faults;
    }

    /// <summary>A parameter as a number; null if it is not a number or has no value.</summary>
    internal static double? NumberOf(MechanismUse use, ParameterDeclaration parameter) =>
        (use.Parameters.GetValueOrDefault(parameter.Name) ?? parameter.Default) is IConvertible number and not string
            ? Convert.ToDouble(number, CultureInfo.InvariantCulture)
            : null;

    private static ConditionFault[] Refused(MechanismUse use, string path, double step)
    {
        var checking = MechanismActivator.Create<ICheckParameters>(use, path);
        try
        {
            Guard.Call(use.Mechanism, path, path, [CallsMechanism, MethodImpl(MethodImplOptions.NoInlining)] () => checking.CheckParameters(step));
            return [];
        }
        catch (PlanException refused)
        {
            return [new(refused.Path, FaultKind.Incompatible, refused.Message)];
        }
    }

    /// <summary>Checks given times, one or a list; defaults are not checked.</summary>
    private static IEnumerable<ConditionFault?> OfSteps(MechanismUse use, ParameterDeclaration parameter, double step)
    {
        if (!parameter.WholeSteps && parameter.MinSteps == 0)
        {
            return [];
        }

        return use.Parameters.GetValueOrDefault(parameter.Name) switch
        {
            double[] times => times.Select((time, item) => StepFaults.Of(parameter, time, isWritten: true, step) is { } fault
                ? fault with { Path = string.Create(CultureInfo.InvariantCulture, $"{parameter.Name}[{item}]") }
                : null),
            double time => [StepFaults.Of(parameter, time, isWritten: true, step) is { } fault ? fault with { Path = parameter.Name } : null],
            _ => [],
        };
    }

    private static ConditionFault? Between(MechanismUse use, ParameterDeclaration parameter, ParameterCondition condition)
    {
        var other = use.Mechanism.Parameters.First(p => p.Name == condition.Other);
        if (NumberOf(use, parameter) is not { } value || NumberOf(use, other) is not { } against || condition.Holds(value, against))
        {
            return null;
        }

        var changed = IsGiven(use, parameter) || !IsGiven(use, other) ? parameter : other;
        return new(
            changed.Name,
            FaultKind.Incompatible,
            BrokenWords.Message(parameter.Name, condition, Written(use, parameter, value), Written(use, other, against)),
            BrokenWords.Hint(parameter.Name, condition));
    }

    private static bool IsGiven(MechanismUse use, ParameterDeclaration parameter) => use.Parameters.ContainsKey(parameter.Name);

    private static string Written(MechanismUse use, ParameterDeclaration parameter, double value) =>
        ParameterValues.Written(value, parameter.Unit) + (IsGiven(use, parameter) ? "" : " by default");
}

using NeuroForge.Declarations;
using NeuroForge.Mechanisms;

namespace NeuroForge.Engine.Conditions;

/// <summary>Checks the parameters of a kernel against its declarations: conditions between them, whole steps, and its own check.</summary>
internal static class KernelConditions
{
    /// <summary>True if a kernel declares any condition besides bounds.</summary>
    internal static bool Exist(Mechanism mechanism) =>
        mechanism.Parameters.Any(p => p.Conditions.Count > 0 || p.WholeSteps || p.MinSteps > 0) || mechanism.Implements(typeof(ICheckParameters));

    /// <summary>All conditions that are not met, each for the first neuron that does not meet it.</summary>
    /// <param name="values">The values.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <exception cref="Ground.MechanismException">The kernel's own check failed.</exception>
    internal static IEnumerable<ConditionFault> Faults(ParameterValues values, double step)
    {
        var faults = new List<ConditionFault>();
        for (var place = 0; place < values.Values.Length; place++)
        {
            var parameter = values.Mechanism.Parameters[place];
            AddIfAny(faults, OfSteps(values, parameter, place, step));
            foreach (var condition in parameter.Conditions)
            {
                AddIfAny(faults, Between(values, place, condition));
            }
        }

        if (faults.Count == 0 && values.Mechanism.Implements(typeof(ICheckParameters)))
        {
            AddIfAny(faults, ParameterCheck.For(values.Mechanism).FirstFault(values, step));
        }

        return faults;
    }

    private static void AddIfAny(List<ConditionFault> faults, ConditionFault? fault)
    {
        if (fault is not null)
        {
            faults.Add(fault);
        }
    }

    /// <summary>The first value with too few steps, or that is written and is not a whole number of steps.</summary>
    private static ConditionFault? OfSteps(ParameterValues values, ParameterDeclaration parameter, int place, double step)
    {
        var isWritten = values.Origins[place] is Given.Written or Given.Listed;
        for (var neuron = 0; neuron < values.Values[place].Length; neuron++)
        {
            if (StepFaults.Of(parameter, values.At(place, neuron), isWritten, step) is { } fault)
            {
                return fault with { Path = values.PathOf(place, neuron), Message = fault.Message + values.InNeuron(neuron) };
            }
        }

        return null;
    }

    /// <summary>The first neuron whose values do not meet a condition.</summary>
    private static ConditionFault? Between(ParameterValues values, int place, ParameterCondition condition)
    {
        var other = values.PlaceOf(condition.Other);
        for (var neuron = 0; neuron < Math.Max(values.Values[place].Length, values.Values[other].Length); neuron++)
        {
            if (!condition.Holds(values.At(place, neuron), values.At(other, neuron)))
            {
                return Broken(values, place, other, condition, neuron);
            }
        }

        return null;
    }

    private static bool IsGiven(ParameterValues values, int place) => values.Origins[place] is Given.Written or Given.Listed or Given.Drawn;

    /// <summary>The fault for a condition; the value to change is the one that was given.</summary>
    private static ConditionFault Broken(ParameterValues values, int place, int other, ParameterCondition condition, int neuron)
    {
        var changed = IsGiven(values, place) || !IsGiven(values, other) ? place : other;
        var name = values.Mechanism.Parameters[place].Name;
        var (value, against) = (values.Written(place, neuron) + ByDefault(values, place), values.Written(other, neuron) + ByDefault(values, other));
        return new(
            values.PathOf(changed, neuron),
            FaultKind.Incompatible,
            BrokenWords.Message(name, condition, value, against) + values.InNeuron(neuron),
            BrokenWords.Hint(name, condition));
    }

    private static string ByDefault(ParameterValues values, int place) => values.Origins[place] == Given.ByDefault ? " by default" : "";
}

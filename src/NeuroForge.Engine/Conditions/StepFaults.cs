using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Conditions;

/// <summary>Checks times against the step.</summary>
internal static class StepFaults
{
    /// <summary>The reason why a value is not valid for a parameter; null if it is valid. The path must still be set.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">The value.</param>
    /// <param name="isWritten">True if it was written: then it must be a whole number of steps, if that matters.</param>
    /// <param name="step">The length of a step in ms.</param>
    internal static ConditionFault? Of(ParameterDeclaration parameter, double value, bool isWritten, double step)
    {
        if (parameter.MinSteps > 0 && StepTime.IsShorter(value, parameter.MinSteps, step))
        {
            var least = parameter.MinSteps == 1 ? "the step" : FormattableString.Invariant($"{parameter.MinSteps} steps");
            return new(
                "",
                FaultKind.BelowStep,
                FormattableString.Invariant($"{parameter.Name} of {value:G12} ms must be at least {least} of {step:G12} ms"),
                "lengthen it, or shorten the step");
        }

        if (parameter.WholeSteps && isWritten && !StepTime.IsWhole(value, step))
        {
            var (below, above) = (Math.Floor(value / step) * step, Math.Ceiling(value / step) * step);
            return new(
                "",
                FaultKind.OffGrid,
                FormattableString.Invariant($"{parameter.Name} of {value:G12} ms is not a whole number of steps of {step:G12} ms"),
                FormattableString.Invariant($"the nearest are {below:G12} ms and {above:G12} ms"));
        }

        return null;
    }
}

using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Conditions;

/// <summary>The parameters of a projection's synapse rule: one value each for all synapses.</summary>
internal static class RuleValues
{
    /// <summary>The values, in the order of their declaration.</summary>
    /// <param name="plan">The projection.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <exception cref="PlanException">One is not a single value.</exception>
    internal static double[] Of(ProjectionPlan plan, double step) => [.. plan.Rule.Parameters.Select(parameter => Of(plan, parameter, step))];

    private static double Of(ProjectionPlan plan, ParameterDeclaration parameter, double step)
    {
        if (plan.Parameters.GetValueOrDefault(parameter.Name) is not { } given)
        {
            var @default = (double)parameter.Default!;
            return parameter.WholeSteps ? StepTime.RoundUp(@default, step) : @default;
        }

        return given.Single ?? throw new PlanException(
            $"projections.{plan.Name}.synapse.{parameter.Name}",
            "a parameter of a synapse rule has one value for the whole projection: give a single value");
    }
}

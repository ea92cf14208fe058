using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Finds defaults that are counted in steps but are not a whole number of them. Such values in a description are refused.</summary>
public static class RoundedTimes
{
    /// <summary>The defaults of neuron models, growth curves and synapse rules that are rounded.</summary>
    /// <param name="plan">The network.</param>
    public static IEnumerable<RoundedTime> In(NetworkPlan plan) =>
        plan.Populations.SelectMany(population => Of(population, plan.Step))
            .Concat(plan.Projections.SelectMany(projection => Of(projection.Rule, projection.Parameters, $"projections.{projection.Name}.synapse", plan.Step)));

    private static IEnumerable<RoundedTime> Of(PopulationPlan plan, double step) =>
        Of(plan.Model, plan.Parameters, $"populations.{plan.Name}.parameters", step)
            .Concat(plan.Elements.SelectMany(element => Of(element.Curve, element.Parameters, $"populations.{plan.Name}.elements.{element.Name}", step)));

    private static IEnumerable<RoundedTime> Of(Mechanism mechanism, IReadOnlyDictionary<string, Distribution> given, string path, double step)
    {
        foreach (var parameter in mechanism.Parameters.Where(p => p.WholeSteps && !given.ContainsKey(p.Name)))
        {
            var time = (double)parameter.Default!;
            if (!StepTime.IsWhole(time, step))
            {
                yield return new($"{path}.{parameter.Name}", parameter.Name, time, StepTime.RoundUp(time, step));
            }
        }
    }
}

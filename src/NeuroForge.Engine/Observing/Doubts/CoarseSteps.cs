using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Finds time constants that are shorter than a plan's step.</summary>
public static class CoarseSteps
{
    /// <summary>
    /// The time constants of neuron models and synapse rules, which are parameters with the name tau or tau_..., that are shorter than the step.
    /// </summary>
    /// <param name="plan">The network.</param>
    /// <returns>The path of each, its name and its value in ms.</returns>
    public static IEnumerable<(string Path, string Name, double Value)> In(NetworkPlan plan) =>
        plan.Populations.SelectMany(p => Of(p.Model, p.Parameters, $"populations.{p.Name}.parameters"))
            .Concat(plan.Projections.SelectMany(p => Of(p.Rule, p.Parameters, $"projections.{p.Name}.synapse")))
            .Where(found => found.Value < plan.Step);

    private static IEnumerable<(string Path, string Name, double Value)> Of(Mechanism mechanism, IReadOnlyDictionary<string, Distribution> given, string path)
    {
        foreach (var (parameter, value) in TimeConstants.Of(mechanism, given))
        {
            yield return ($"{path}.{parameter.Name}", parameter.Name, value);
        }
    }
}

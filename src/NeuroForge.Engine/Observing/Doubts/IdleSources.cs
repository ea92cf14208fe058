using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Finds populations of random sources that never spike, such as those of rate 0.</summary>
public static class IdleSources
{
    /// <summary>The populations in which no neuron ever spikes, each with its place.</summary>
    /// <param name="plan">The network.</param>
    /// <exception cref="Ground.MechanismException">A model failed.</exception>
    public static IEnumerable<Doubt> In(NetworkPlan plan) =>
        Enumerable.Range(0, plan.Populations.Count).Where(number => IsIdle(plan, number)).Select(number => Of(plan.Populations[number]));

    private static Doubt Of(PopulationPlan population) => new(
        $"populations.{population.Name}.parameters",
        $"with these parameters neurons of model \"{population.Model.Id}\" never spike",
        "change the parameters, or remove the population");

    private static bool IsIdle(NetworkPlan plan, int number)
    {
        var population = plan.Populations[number];
        var path = $"populations.{population.Name}.parameters";
        return SourceProbe.For(population.Model) is { } probe
            && probe.Probabilities(ParameterValues.Of(population.Model, path, new PopulationDraws(plan, number).Parameters, population.Parameters), plan.Step)
                .All(probability => !(probability > 0));
    }
}

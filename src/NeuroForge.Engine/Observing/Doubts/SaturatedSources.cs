using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Finds neurons that spike at random with a probability per step that is too high for irregular spikes.</summary>
/// <remarks>
/// A neuron spikes at most once in a step, so trains are Bernoulli trials. The variation of their intervals is in proportion to the square root of 1 - p: at a
/// tenth they have 5 % less variation than a Poisson process.
/// </remarks>
public static class SaturatedSources
{
    /// <summary>The largest probability without a warning.</summary>
    public const double GreatestProbability = 0.1;

    /// <summary>The populations of such neurons.</summary>
    /// <param name="plan">The network.</param>
    /// <exception cref="Ground.MechanismException">A model failed.</exception>
    public static IEnumerable<SaturatedSource> In(NetworkPlan plan) =>
        Enumerable.Range(0, plan.Populations.Count).Select(number => Of(plan, number)).OfType<SaturatedSource>();

    private static SaturatedSource? Of(NetworkPlan plan, int number)
    {
        var population = plan.Populations[number];
        if (SourceProbe.For(population.Model) is not { } probe)
        {
            return null;
        }

        var path = $"populations.{population.Name}.parameters";
        var values = ParameterValues.Of(population.Model, path, new PopulationDraws(plan, number).Parameters, population.Parameters);
        double[] probabilities = [.. probe.Probabilities(values, plan.Step)];
        var many = probabilities.Count(probability => probability > GreatestProbability);
        return many == 0 ? null : new(
            population.Parameters.Count == 1 ? $"{path}.{population.Parameters.Keys.First()}" : path,
            probabilities.Max(),
            probabilities.Length == 1 ? population.Size : many,
            population.Size);
    }
}

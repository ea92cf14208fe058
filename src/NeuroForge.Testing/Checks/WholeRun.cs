using NeuroForge.Declarations;
using NeuroForge.Engine.Observing.Live;
using NeuroForge.Engine.Plan;
using NeuroForge.Engine.Running;
using NeuroForge.Mechanisms;
using NeuroForge.Recording;
using NeuroForge.Testing.Networks;

namespace NeuroForge.Testing.Checks;

/// <summary>Runs a network to its end and checks that the results of a mechanism are finite.</summary>
/// <remarks>The kit drives the first neurons of a population weakly and the last ones far beyond their normal range; only the first are checked.</remarks>
internal static class WholeRun
{
    /// <summary>The advice for a problem.</summary>
    internal const string Advice = "guard divisions, logarithms and roots, and limit the bounds of parameters to the range in which the equations are valid";

    /// <summary>The fraction of a population's neurons that get at most one unit of input at once.</summary>
    private const double WeaklyDriven = 0.4;

    /// <summary>A description of values that are not finite at the end; null if all are.</summary>
    /// <param name="plan">The network.</param>
    /// <param name="mechanism">The mechanism under test, which is part of the network.</param>
    /// <exception cref="Engine.Ground.MechanismException">The mechanism failed.</exception>
    /// <exception cref="PlanException">The plan cannot be built.</exception>
    internal static string? Problem(NetworkPlan plan, Mechanism mechanism)
    {
        using var simulator = new NetworkSimulator(plan, new());
        simulator.RunTo(plan.Steps);
        simulator.End(RunOutcome.Completed);
        var neurons = plan.Populations.Select(population => simulator.Population(population.Name)).ToList();
        return mechanism.Kind == MechanismKind.SynapseRule
            ? neurons.TrueForAll(population => OfStates(population) is null) ? OfSynapses(simulator) : null
            : neurons.Select(population => OfStates(population) ?? OfPositions(population)).OfType<string>().FirstOrDefault();
    }

    private static string? OfStates(LivePopulation population)
    {
        foreach (var state in population.Model.States)
        {
            var values = population.Read(state.Name)[..Math.Max(1, (int)(WeaklyDriven * population.Size))];
            var wrong = 0;
            foreach (var value in values)
            {
                wrong += double.IsFinite(value) ? 0 : 1;
            }

            if (wrong > 0)
            {
                return $"state {state.Name} of neuron model \"{population.Model.Id}\" is not finite in {wrong} of {values.Length} weakly driven neurons";
            }
        }

        return null;
    }

    private static string? OfPositions(LivePopulation population) =>
        population.Positions.Count(position => !double.IsFinite(position.X + position.Y + position.Z)) is > 0 and var nowhere
            ? $"{nowhere} of {population.Size} neurons have a coordinate that is not finite"
            : null;

    private static string? OfSynapses(NetworkSimulator simulator) =>
        simulator.NonFiniteStates.FirstOrDefault(state => state.Path == SynapseNetworks.TestedPath) is { } found
        ? $"{found.State} is not finite in {found.NotNumbers + found.Infinite} of {found.Values} synapses"
        : null;
}

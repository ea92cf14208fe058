using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Building;

/// <summary>Checks that the neurons and synapses of a projection have the values that its rewiring strategy sees.</summary>
public static class StrategyCheck
{
    /// <summary>The reason why a strategy cannot see a value of a population's neurons; null if it can.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="seen">The value.</param>
    /// <param name="population">The population's name, for the message.</param>
    /// <param name="model">The population's model.</param>
    /// <param name="hasCalcium">True if the population has calcium.</param>
    public static string? Fault(Mechanism strategy, SeenOfNeurons seen, string population, Mechanism model, bool hasCalcium)
    {
        var what = $"rewiring strategy \"{strategy.Id}\" sees \"{seen.Name}\" ({seen.Unit}) of the {(seen.Side == Side.Pre ? "sources" : "targets")}";
        var state = model.States.FirstOrDefault(s => s.Name == seen.Name);
        return state is null && seen.Name == SeenOfNeurons.Calcium ? hasCalcium ? null : $"{what}, but population \"{population}\" has no \"calcium\""
            : state is null ? $"{what}, but neuron model \"{model.Id}\" of population \"{population}\" has no state with that name"
            : state.Unit.IsSameAs(seen.Unit) ? null
            : $"{what}, but in population \"{population}\" it is in {state.Unit}";
    }

    /// <summary>The reason why a strategy cannot see a state of the synapses of a rule; null if it can.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="seen">The state.</param>
    /// <param name="rule">The rule.</param>
    public static string? Fault(Mechanism strategy, SeenOfSynapses seen, Mechanism rule)
    {
        var what = $"rewiring strategy \"{strategy.Id}\" sees the state \"{seen.Name}\" ({seen.Unit}) of synapses";
        var state = rule.States.FirstOrDefault(s => s.Name == seen.Name);
        return state is null ? $"{what}, but synapse rule \"{rule.Id}\" has no state with that name"
            : state.Unit.IsSameAs(seen.Unit) ? null
            : $"{what}, but in synapse rule \"{rule.Id}\" it is in {state.Unit}";
    }

    /// <summary>Checks a projection.</summary>
    /// <exception cref="PlanException">A population or the synapse rule does not have a value that the strategy sees.</exception>
    internal static void Check(ProjectionPlan plan, NeuronSet sources, NeuronSet targets)
    {
        if (plan.Rewiring?.Strategy.Mechanism is not { } strategy)
        {
            return;
        }

        var faults = strategy.SeenOfNeurons
            .SelectMany(seen => (seen.Side == Side.Pre ? sources : targets).Populations
                .Select(p => Fault(strategy, seen, p.Name, p.Plan.Model, p.Plan.Calcium is not null)))
            .Concat(strategy.SeenOfSynapses.Select(seen => Fault(strategy, seen, plan.Rule)));
        if (faults.FirstOrDefault(fault => fault is not null) is { } first)
        {
            throw new PlanException($"projections.{plan.Name}.rewiring.strategy", first);
        }
    }
}

using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Plan;
using NeuroForge.Rewiring;

namespace NeuroForge.Engine.Building;

/// <summary>Checks that neurons have the states and inputs that a synapse rule sees.</summary>
public static class SeenStateCheck
{
    /// <summary>The reason why a rule cannot see a state or input of a population; null if it can.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="seen">The state or input.</param>
    /// <param name="population">The population's name, for the message.</param>
    /// <param name="model">The population's model.</param>
    public static string? Fault(Mechanism rule, SeenState seen, string population, Mechanism model)
    {
        var what = $"synapse rule \"{rule.Id}\" sees \"{seen.Name}\" ({seen.Unit}) of the {(seen.Side == Side.Pre ? "sources" : "targets")}";
        return seen.FindIn(model) is not { } unit ? $"{what}, but neuron model \"{model.Id}\" of population \"{population}\" has no state or input with that "
            + "name"
            : seen.Side == Side.Pre
                && model.States.All(s => s.Name != seen.Name) ? $"{what}, but in population \"{population}\" that is an input, and a rule sees inputs of "
                    + "targets only"
            : !seen.Unit.IsSameAs(unit) ? $"{what}, but in population \"{population}\" it is in {unit}"
            : null;
    }

    /// <summary>True if a neuron model has every state and input that a rule sees on a side.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="side">The side.</param>
    /// <param name="model">The neuron model.</param>
    public static bool Sees(Mechanism rule, Side side, Mechanism model) =>
        rule.Seen.OfType<SeenState>().Where(seen => seen.Side == side).All(seen => Fault(rule, seen, "", model) is null);

    /// <summary>Checks a projection.</summary>
    /// <exception cref="PlanException">A population's model does not have a state or input that the rule sees, has it in another unit, or it is an input of
    /// sources.</exception>
    internal static void Check(ProjectionPlan plan, NeuronSet sources, NeuronSet targets)
    {
        foreach (var seen in plan.Rule.Seen.OfType<SeenState>())
        {
            foreach (var population in (seen.Side == Side.Pre ? sources : targets).Populations)
            {
                if (Fault(plan.Rule, seen, population.Name, population.Plan.Model) is { } fault)
                {
                    throw new PlanException($"projections.{plan.Name}.synapse.model", fault);
                }
            }
        }
    }
}

namespace NeuroForge.Engine;

/// <summary>Checks that a synapse rule can see what it wants to see.</summary>
internal static class SeenStateCheck
{
    /// <summary>Checks a projection.</summary>
    /// <exception cref="PlanException">A population's model lacks a state or input that the rule sees, or has it in another unit.</exception>
    internal static void Check(ProjectionPlan plan, NeuronSet sources, NeuronSet targets)
    {
        foreach (var seen in plan.Rule.Seen.OfType<SeenState>())
        {
            foreach (var population in (seen.Side == Side.Pre ? sources : targets).Populations)
            {
                Check(plan, seen, population.Plan);
            }
        }
    }

    private static void Check(ProjectionPlan plan, SeenState seen, PopulationPlan population)
    {
        if (seen.FindIn(population.Model) is not { } unit)
        {
            throw new PlanException(
                $"projections.{plan.Name}.synapse.model",
                $"synapse rule \"{plan.Rule.Id}\" sees \"{seen.Name}\" of {(seen.Side == Side.Pre ? "sources" : "targets")}, but neuron model \"{population.Model.Id}\" of population \"{population.Name}\" has no such state or input");
        }

        if (unit.Text != seen.Unit.Text)
        {
            throw new PlanException(
                $"projections.{plan.Name}.synapse.model",
                $"synapse rule \"{plan.Rule.Id}\" sees \"{seen.Name}\" in {seen.Unit}, but in population \"{population.Name}\" it is in {unit}");
        }
    }
}

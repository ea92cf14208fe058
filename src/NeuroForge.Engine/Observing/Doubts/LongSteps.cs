using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Finds neurons and synapses for which a plan's step is too long, by themselves or with the input of a single spike.</summary>
public static class LongSteps
{
    /// <summary>The limits of the step that neuron models and synapse rules declare, if the plan exceeds them.</summary>
    /// <param name="plan">The network.</param>
    /// <exception cref="Ground.MechanismException">A mechanism failed.</exception>
    public static IEnumerable<LongStep> In(NetworkPlan plan)
    {
        var arrivals = new Arrivals(plan);
        return Enumerable.Range(0, plan.Populations.Count).SelectMany(number => OfPopulation(plan, number, arrivals))
            .Concat(plan.Projections.SelectMany(projection => OfRule(plan, projection)));
    }

    private static IEnumerable<LongStep> OfPopulation(NetworkPlan plan, int number, Arrivals arrivals)
    {
        var population = plan.Populations[number];
        if (StepProbe.For(population.Model) is not { } probe)
        {
            yield break;
        }

        var path = $"populations.{population.Name}.parameters";
        var drawn = new PopulationDraws(plan, number);
        var values = ParameterValues.Of(population.Model, path, drawn.Parameters, population.Parameters);
        var alone = probe.Greatest(values, drawn.States, -1, 0, plan.Step);
        if (alone > 1)
        {
            yield return new(path, $"neuron model \"{population.Model.Id}\" with these parameters", alone, population.Model.StepLimit!);
            yield break;
        }

        foreach (var arrival in arrivals.At(population))
        {
            var share = probe.Greatest(values, drawn.States, arrival.Input.Index, arrival.Amount, plan.Step);
            if (share > 1)
            {
                var amount = ParameterValues.Written(arrival.Amount, arrival.Input.Unit);
                var what = $"{amount} at once at receptor {arrival.Input.Name} of population \"{population.Name}\"";
                yield return new(arrival.Path, what, share, population.Model.StepLimit!);
            }
        }
    }

    private static IEnumerable<LongStep> OfRule(NetworkPlan plan, ProjectionPlan projection)
    {
        if (StepProbe.For(projection.Rule) is not { } probe)
        {
            yield break;
        }

        var path = $"projections.{projection.Name}.synapse";
        double[][] parameters = [.. RuleValues.Of(projection, plan.Step).Select(value => new[] { value })];
        var values = ParameterValues.Of(projection.Rule, path, parameters, projection.Parameters);
        double[][] states = [.. projection.Rule.States.Select(state => new[] { state.From is { } from ? values.At(values.PlaceOf(from), 0) : state.Initial })];
        var share = probe.Greatest(values, states, -1, 0, plan.Step);
        if (share > 1)
        {
            yield return new(path, $"synapse rule \"{projection.Rule.Id}\" with these parameters", share, projection.Rule.StepLimit!);
        }
    }
}

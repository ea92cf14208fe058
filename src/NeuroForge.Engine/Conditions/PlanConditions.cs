using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Conditions;

/// <summary>Checks the values of a plan against all declarations of its mechanisms, except bounds.</summary>
public static class PlanConditions
{
    /// <summary>All conditions that a network does not meet, in the order of the plan.</summary>
    /// <param name="network">The network.</param>
    /// <exception cref="MechanismException">A mechanism's own check failed.</exception>
    public static IEnumerable<ConditionFault> Faults(NetworkPlan network) =>
    [
        .. Enumerable.Range(0, network.Populations.Count).SelectMany(number => OfPopulation(network, number)),
        .. network.Stimuli.SelectMany(stimulus => ClassConditions.Faults(stimulus.Model, stimulus.Place, network.Step)),
        .. network.Projections.SelectMany(projection => OfProjection(network, projection)),
        .. network.Recorders.SelectMany(recorder => ClassConditions.Faults(recorder.Model, $"recorders.{recorder.Name}", network.Step)),
    ];

    /// <summary>Checks a population during construction.</summary>
    /// <param name="plan">The population.</param>
    /// <param name="drawn">Its values.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <exception cref="PlanException">A condition is not met.</exception>
    /// <exception cref="MechanismException">A mechanism's own check failed.</exception>
    internal static void Check(PopulationPlan plan, PopulationDraws drawn, double step) =>
        Check(KernelsOf(plan, drawn).SelectMany(values => KernelConditions.Faults(values, step)));

    /// <summary>Checks a projection during construction.</summary>
    /// <exception cref="PlanException">A condition is not met.</exception>
    /// <exception cref="MechanismException">A mechanism's own check failed.</exception>
    internal static void Check(NetworkPlan network, ProjectionPlan plan) => Check(OfProjection(network, plan));

    /// <summary>Checks a class mechanism during construction.</summary>
    /// <param name="use">The mechanism with its values.</param>
    /// <param name="path">Its path in the description.</param>
    /// <param name="step">The length of a step in ms.</param>
    /// <exception cref="PlanException">A condition is not met.</exception>
    /// <exception cref="MechanismException">The mechanism's own check failed.</exception>
    internal static void Check(MechanismUse use, string path, double step) => Check(ClassConditions.Faults(use, path, step));

    private static void Check(IEnumerable<ConditionFault> faults)
    {
        if (faults.FirstOrDefault() is { } fault)
        {
            throw fault.ToException();
        }
    }

    /// <summary>The faults of a population. Its values are drawn only if there are conditions.</summary>
    private static IEnumerable<ConditionFault> OfPopulation(NetworkPlan network, int number)
    {
        var plan = network.Populations[number];
        var faults = KernelConditions.Exist(plan.Model) || plan.Elements.Any(element => KernelConditions.Exist(element.Curve))
            ? KernelsOf(plan, new PopulationDraws(network, number)).SelectMany(values => KernelConditions.Faults(values, network.Step))
            : [];
        return plan.Layout is { } layout ? faults.Concat(ClassConditions.Faults(layout, $"populations.{plan.Name}.layout", network.Step)) : faults;
    }

    private static IEnumerable<ParameterValues> KernelsOf(PopulationPlan plan, PopulationDraws drawn)
    {
        yield return ParameterValues.Of(plan.Model, $"populations.{plan.Name}.parameters", drawn.Parameters, plan.Parameters);
        foreach (var (element, values) in plan.Elements.Zip(drawn.Elements))
        {
            yield return ParameterValues.Of(element.Curve, $"populations.{plan.Name}.elements.{element.Name}", values.Parameters, element.Parameters);
        }
    }

    private static IEnumerable<ConditionFault> OfProjection(NetworkPlan network, ProjectionPlan plan)
    {
        double[][] values = [.. RuleValues.Of(plan, network.Step).Select(value => new[] { value })];
        ConditionFault[] faults =
        [
            .. KernelConditions.Faults(ParameterValues.Of(plan.Rule, $"projections.{plan.Name}.synapse", values, plan.Parameters), network.Step),
            .. plan.Connector is { } connector ? ClassConditions.Faults(connector, $"projections.{plan.Name}.connect", network.Step) : [],
            .. plan.Rewiring is { } rewiring ? ClassConditions.Faults(rewiring.Strategy, $"projections.{plan.Name}.rewiring", network.Step) : [],
        ];
        return faults.Length > 0 ? faults : WeightConditions.Faults(network, plan);
    }
}

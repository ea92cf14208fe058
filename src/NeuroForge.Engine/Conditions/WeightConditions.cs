using NeuroForge.Vectors;
using NeuroForge.Engine.Plan;

namespace NeuroForge.Engine.Conditions;

/// <summary>Checks the weights of a projection against the bounds of its synapse rule: initial weights, and those that rewiring sets.</summary>
internal static class WeightConditions
{
    /// <summary>Greatest distance of a draw from the mean, in standard deviations: a normal deviate in double precision is always below.</summary>
    private const double Reach = 9;

    /// <summary>All conditions that are not met.</summary>
    /// <param name="network">The network.</param>
    /// <param name="plan">The projection.</param>
    internal static IEnumerable<ConditionFault> Faults(NetworkPlan network, ProjectionPlan plan)
    {
        var bounds = WeightBounds.Of(network, plan);
        return bounds.AreNone ? [] : OfWeights(plan, bounds).Concat(plan.Rewiring is { } rewiring ? OfRewiring(plan.Name, rewiring.Strategy, bounds) : []);
    }

    /// <summary>The weights that a strategy sets to synapses and that the rule does not allow.</summary>
    /// <param name="projection">The projection's name.</param>
    /// <param name="strategy">The strategy with its values.</param>
    /// <param name="bounds">The bounds of the rule.</param>
    internal static IEnumerable<ConditionFault> OfRewiring(string projection, MechanismUse strategy, WeightBounds bounds)
    {
        foreach (var parameter in strategy.Mechanism.Parameters.Where(p => p.IsWeight))
        {
            if (ClassConditions.NumberOf(strategy, parameter) is { } weight && bounds.Fault(parameter.Name, weight) is { } fault)
            {
                yield return new($"projections.{projection}.rewiring.{parameter.Name}", FaultKind.Incompatible, fault);
            }
        }
    }

    private static IEnumerable<ConditionFault> OfWeights(ProjectionPlan plan, WeightBounds bounds)
    {
        var path = $"projections.{plan.Name}.synapse.weight";
        switch (plan.Weight)
        {
            case ConstantDistribution { Value: var weight } when bounds.Fault("the weight", weight) is { } fault:
                yield return new(path, FaultKind.OutOfBounds, fault);
                break;
            case ListDistribution { Values: var weights }:
                foreach (var (item, weight) in weights.Index().Where(w => !bounds.Contain(w.Item)).Take(1))
                {
                    yield return new(FormattableString.Invariant($"{path}.list[{item}]"), FaultKind.OutOfBounds, bounds.Fault("the weight", weight)!);
                }

                break;
            case var drawn when Furthest(drawn) is var (least, greatest) && bounds.Fault(least, greatest) is { } fault:
                yield return drawn switch
                {
                    NormalDistribution => new(path, FaultKind.TooWide, fault, $"cut it with {bounds.Cut}"),
                    TruncatedDistribution => new(path, FaultKind.TooWide, fault, $"cut it with {bounds.Cut}"),
                    _ => new(path, FaultKind.OutOfBounds, fault, "choose other limits"),
                };
                break;
        }
    }

    /// <summary>The smallest and the largest weight that can be drawn.</summary>
    private static (double Least, double Greatest) Furthest(Distribution weights) => weights switch
    {
        NormalDistribution { Mean: var mean, Deviation: var deviation } normal =>
            (Math.Max(normal.Min, mean - (Reach * deviation)), Math.Min(normal.Max, mean + (Reach * deviation))),
        LogNormalDistribution lognormal => (
            Math.Max(lognormal.Min, lognormal.Median * Double1.Exp(-Reach * lognormal.Sigma).Number),
            Math.Min(lognormal.Max, lognormal.Median * Double1.Exp(Reach * lognormal.Sigma).Number)),
        _ => weights.Support,
    };
}

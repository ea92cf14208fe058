using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Units;

namespace NeuroForge.Engine.Conditions;

/// <summary>The range in which a synapse rule keeps its weight, with the parameters of a projection.</summary>
internal sealed class WeightBounds
{
    private readonly Mechanism _rule;
    private readonly Func<Unit> _unit;
    private readonly string _least = "";
    private readonly string _greatest = "";

    /// <summary>Reads the bounds.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="parameters">The rule's parameters, in the order of their declaration.</param>
    /// <param name="unit">Finds the unit of the weights, for messages.</param>
    internal WeightBounds(Mechanism rule, ReadOnlySpan<double> parameters, Func<Unit> unit)
    {
        (_rule, _unit) = (rule, unit);
        (Least, Greatest) = (rule.Weight!.Bounds.Least, rule.Weight.Bounds.Greatest);
        foreach (var condition in rule.Weight.Conditions)
        {
            var bound = parameters[rule.Parameters.Index().First(p => p.Item.Name == condition.Other).Index];
            if (condition.Relation == ParameterRelation.AtLeast && bound > Least)
            {
                (Least, _least) = (bound, $"{condition.Other} of ");
            }
            else if (condition.Relation == ParameterRelation.AtMost && bound < Greatest)
            {
                (Greatest, _greatest) = (bound, $"{condition.Other} of ");
            }
        }
    }

    /// <summary>The least weight; minus infinity where there is none.</summary>
    internal double Least { get; }

    /// <summary>The greatest weight; infinity where there is none.</summary>
    internal double Greatest { get; }

    /// <summary>Whether any weight will do.</summary>
    internal bool AreNone => double.IsNegativeInfinity(Least) && double.IsPositiveInfinity(Greatest);

    /// <summary>The bounds of a planned projection.</summary>
    internal static WeightBounds Of(NetworkPlan network, ProjectionPlan plan) =>
        new(plan.Rule, RuleValues.Of(plan, network.Step), () => network.WeightUnitOf(plan));

    /// <summary>Whether a weight lies within.</summary>
    internal bool Contain(double weight) => weight >= Least && weight <= Greatest;

    /// <summary>Why a weight cannot be one of the rule's; null where it can.</summary>
    /// <param name="what">What has the weight: <c>the weight</c>, <c>regrown_weight</c>.</param>
    /// <param name="weight">The weight, in the unit of the receptor.</param>
    internal string? Fault(string what, double weight) => Contain(weight) ? null : $"{what} of {Written(weight)} must be {Wanted(weight)} of {Rule}";

    /// <summary>Why weights as far out as these cannot be the rule's; null where they can.</summary>
    /// <param name="least">The least weight.</param>
    /// <param name="greatest">The greatest.</param>
    internal string? Fault(double least, double greatest) =>
        least < Least ? $"weights must be {Wanted(least)} of {Rule}, but the distribution reaches below"
        : greatest > Greatest ? $"weights must be {Wanted(greatest)} of {Rule}, but the distribution reaches above"
        : null;

    /// <summary>Where a normal distribution has to be cut.</summary>
    internal string Cut => (double.IsFinite(Least), double.IsFinite(Greatest)) switch
    {
        (true, true) => $"\"min\": {Quoted(Least)}, \"max\": {Quoted(Greatest)}",
        (true, false) => $"\"min\": {Quoted(Least)}",
        _ => $"\"max\": {Quoted(Greatest)}",
    };

    private string Rule => $"synapse rule \"{_rule.Id}\"";

    private string Wanted(double weight) =>
        weight < Least ? $"at least {_least}{Written(Least)}, the least weight" : $"at most {_greatest}{Written(Greatest)}, the greatest weight";

    private string Written(double weight) => ParameterValues.Written(weight, _unit());

    private string Quoted(double weight) => _unit().IsPure ? Written(weight) : $"\"{Written(weight)}\"";
}

using NeuroForge.Declarations;
using NeuroForge.Engine.Plan;
using NeuroForge.Units;

namespace NeuroForge.Engine.Conditions;

/// <summary>The range of weights that a synapse rule allows, with the parameters of a projection.</summary>
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

    /// <summary>The smallest weight; minus infinity if there is none.</summary>
    internal double Least { get; }

    /// <summary>The largest weight; infinity if there is none.</summary>
    internal double Greatest { get; }

    /// <summary>True if all weights are allowed.</summary>
    internal bool AreNone => double.IsNegativeInfinity(Least) && double.IsPositiveInfinity(Greatest);

    /// <summary>The bounds of a planned projection.</summary>
    internal static WeightBounds Of(NetworkPlan network, ProjectionPlan plan) =>
        new(plan.Rule, RuleValues.Of(plan, network.Step), () => network.WeightUnitOf(plan));

    /// <summary>True if a weight is within the bounds.</summary>
    internal bool Contain(double weight) => weight >= Least && weight <= Greatest;

    /// <summary>The reason why a weight is not allowed; null if it is.</summary>
    /// <param name="what">The name of the weight: <c>the weight</c>, <c>regrown_weight</c>.</param>
    /// <param name="weight">The weight, in the unit of the receptor.</param>
    internal string? Fault(string what, double weight) => Contain(weight) ? null : $"{what} of {Written(weight)} must be {Wanted(weight)} of {Rule}";

    /// <summary>The reason why a range of weights is not allowed; null if it is.</summary>
    /// <param name="least">The smallest weight.</param>
    /// <param name="greatest">The largest weight.</param>
    internal string? Fault(double least, double greatest) =>
        least < Least ? $"weights must be {Wanted(least)} of {Rule}, but the distribution reaches below"
        : greatest > Greatest ? $"weights must be {Wanted(greatest)} of {Rule}, but the distribution reaches above"
        : null;

    /// <summary>The bounds to set for a normal distribution.</summary>
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

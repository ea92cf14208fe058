using System.Text.Json.Nodes;
using NeuroForge.Declarations;
using NeuroForge.Units;

namespace NeuroForge.Testing.Networks;

/// <summary>Weights of synapses as written in a description.</summary>
internal static class WeightText
{
    private const double Least = 0.01;
    private const double Greatest = 0.05;

    /// <summary>Small weights, uniformly distributed, within the bounds that a rule declares with its parameters at their defaults.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="unit">The unit of the receptor.</param>
    internal static JsonNode Of(Mechanism rule, Unit unit)
    {
        var (from, to) = Within(Bounds(rule));
        return new JsonObject { ["uniform"] = new JsonArray(ParameterText.Quantity(from, unit), ParameterText.Quantity(to, unit)) };
    }

    /// <summary>The usual weights, or half of the range if bounds leave less.</summary>
    private static (double From, double To) Within((double Least, double Greatest) bounds)
    {
        if (bounds.Least <= Least && bounds.Greatest >= Greatest)
        {
            return (Least, Greatest);
        }

        var (from, to) = (Math.Max(bounds.Least, bounds.Greatest - Greatest), Math.Min(bounds.Greatest, bounds.Least + Greatest));
        var quarter = (to - from) / 4;
        return (from + quarter, to - quarter);
    }

    private static (double Least, double Greatest) Bounds(Mechanism rule)
    {
        var (least, greatest) = (rule.Weight!.Bounds.Least, rule.Weight.Bounds.Greatest);
        foreach (var condition in rule.Weight.Conditions)
        {
            if (rule.Parameters.First(parameter => parameter.Name == condition.Other).Default is double bound)
            {
                (least, greatest) = condition.Relation == ParameterRelation.AtLeast ? (Math.Max(least, bound), greatest) : (least, Math.Min(greatest, bound));
            }
        }

        return (least, greatest);
    }
}

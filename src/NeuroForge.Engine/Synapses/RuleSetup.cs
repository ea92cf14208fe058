using NeuroForge.Declarations;

namespace NeuroForge.Engine.Synapses;

/// <summary>A synapse rule with the values of its parameters, the same for all synapses of a projection. Immutable: other values need another setup.</summary>
internal sealed class RuleSetup
{
    /// <summary>Creates a setup.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="parameters">The values of its parameters, in the order of their declaration.</param>
    /// <param name="step">The length of a step in ms.</param>
    internal RuleSetup(Mechanism rule, double[] parameters, double step)
    {
        Rule = rule;
        Parameters = parameters;
        Step = step;
        InitialStates = [.. rule.States.Select(state => state.From is { } from ? ValueOf(rule.Parameters.First(p => p.Name == from)) : state.Initial)];
    }

    /// <summary>The rule.</summary>
    internal Mechanism Rule { get; }

    /// <summary>The values of its parameters, in the order of their declaration.</summary>
    internal double[] Parameters { get; }

    /// <summary>The states of a new synapse, in the order of their declaration.</summary>
    internal double[] InitialStates { get; }

    /// <summary>The length of a step in ms.</summary>
    internal double Step { get; }

    /// <summary>True if the weights stay unchanged although the rule runs; its states still change.</summary>
    internal bool IsFrozen { get; init; }

    /// <summary>True if the rule changes weights.</summary>
    internal bool Learns => Rule.Weight!.Plastic && !IsFrozen;

    /// <summary>True if the rule acts or reads neurons in every step.</summary>
    internal bool IsStepped => RuleNature.IsStepped(Rule);

    /// <summary>The same rule with other values.</summary>
    /// <param name="parameters">The values of its parameters, in the order of their declaration.</param>
    /// <param name="frozen">True if the weights stay unchanged.</param>
    internal RuleSetup With(double[] parameters, bool frozen) => new(Rule, parameters, Step) { IsFrozen = frozen };

    /// <summary>The value of a parameter.</summary>
    internal double ValueOf(ParameterDeclaration parameter) => Parameters[Rule.Parameters.Index().First(p => p.Item == parameter).Index];
}

using NeuroForge.Declarations;

namespace NeuroForge.Engine.Synapses;

/// <summary>What the synapses of a projection have in common.</summary>
internal sealed record SynapseTraits
{
    /// <summary>The rule.</summary>
    internal required Mechanism Rule { get; init; }

    /// <summary>The rule's parameters, in the order of their declaration.</summary>
    internal required double[] Parameters { get; init; }

    /// <summary>What a new synapse's states begin with, in the order of their declaration.</summary>
    internal required double[] InitialStates { get; init; }

    /// <summary>The weight of all synapses; null where they differ or the rule changes them.</summary>
    internal required double? Weight { get; init; }

    /// <summary>The delay of all synapses in steps; null where they differ.</summary>
    internal required ushort? Delay { get; init; }

    /// <summary>Whether synapses come and go.</summary>
    internal required bool Rewired { get; init; }

    /// <summary>Whether every source is joined to every target once, for good.</summary>
    internal bool Complete { get; init; }

    /// <summary>The receptors that each synapse drives, by their number in the target's model.</summary>
    internal int[] Receptors { get; init; } = [];

    /// <summary>The length of a step in ms.</summary>
    internal required double Step { get; init; }

    /// <summary>Whether the rule has something to do, or to see, in every step.</summary>
    internal bool IsStepped => RuleNature.IsStepped(Rule);

    /// <summary>The same with other parameters of the rule.</summary>
    /// <param name="parameters">The rule's parameters, in the order of their declaration.</param>
    internal SynapseTraits With(double[] parameters) => this with { Parameters = parameters, InitialStates = InitialStatesOf(Rule, parameters) };

    /// <summary>What a new synapse's states begin with, in the order of their declaration.</summary>
    internal static double[] InitialStatesOf(Mechanism rule, double[] parameters) =>
        [.. rule.States.Select(s => s.From is null ? s.Initial : parameters[rule.Parameters.Index().First(p => p.Item.Name == s.From).Index])];

    /// <summary>The value of a parameter.</summary>
    internal double ValueOf(ParameterDeclaration parameter) => Parameters[Rule.Parameters.Index().First(p => p.Item == parameter).Index];
}

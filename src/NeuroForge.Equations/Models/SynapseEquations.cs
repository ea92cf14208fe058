using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Models;

/// <summary>A synapse rule that has been checked: its equations as terms.</summary>
/// <param name="Synapse">The rule as it is written.</param>
internal sealed record SynapseEquations(SynapseSource Synapse) : ModelEquations(Synapse)
{
    /// <summary>The weight.</summary>
    internal required DeclaredQuantity Weight { get; init; }

    /// <summary>The least weight, in its unit; null if there is none.</summary>
    internal Term? Least { get; init; }

    /// <summary>The greatest weight, in its unit; null if there is none.</summary>
    internal Term? Greatest { get; init; }

    /// <summary>The states of the two neurons that it sees.</summary>
    internal required IReadOnlyList<SeenQuantity> Seen { get; init; }

    /// <summary>The symbols of the values that traces had before the spikes of a step, by those of the states.</summary>
    internal required IReadOnlyDictionary<Symbol, Symbol> Before { get; init; }

    /// <summary>The effects of a pre-synaptic spike, in order.</summary>
    internal IReadOnlyList<SpikeEffect> OnPre { get; init; } = [];

    /// <summary>The effects of a post-synaptic spike, in order.</summary>
    internal IReadOnlyList<SpikeEffect> OnPost { get; init; } = [];

    /// <summary>The places at which statements use the value of a state before the spikes of a step.</summary>
    internal IReadOnlyList<(string Name, SourceText Text, int Offset)> UsesBefore { get; init; } = [];

    /// <summary>The value that is transmitted, times the weight, in each step; null if there is none.</summary>
    internal Term? Signal { get; init; }

    /// <summary>True if a state or the weight is changed by a statement or an equation.</summary>
    internal bool Changes(DeclaredQuantity state) =>
        OnPre.Concat(OnPost).Any(change => change.State == state) || Rates.Any(rate => rate.State == state);
}

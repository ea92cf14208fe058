using NeuroForge.Equations.Algebra;
using NeuroForge.Equations.Integration;

namespace NeuroForge.Equations.Models;

/// <summary>A synapse rule that has been checked: its equations as terms. Its states are those that each synapse has of its own, without traces.</summary>
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

    /// <summary>The traces of spikes.</summary>
    internal IReadOnlyList<SpikeTrace> Traces { get; init; } = [];

    /// <summary>The states that are integrated from spike to spike.</summary>
    internal IReadOnlyList<Relaxation> Relaxations { get; init; } = [];

    /// <summary>The states that are integrated in each step, which may include the weight.</summary>
    internal IReadOnlyList<StateRate> Stepped { get; init; } = [];

    /// <summary>The method of states that are integrated in each step.</summary>
    internal Method Method { get; init; } = Method.ExponentialEuler;

    /// <summary>What happens at a pre-synaptic spike, in order.</summary>
    internal IReadOnlyList<SynapseChange> OnPre { get; init; } = [];

    /// <summary>What happens at a post-synaptic spike, in order.</summary>
    internal IReadOnlyList<SynapseChange> OnPost { get; init; } = [];

    /// <summary>The value that is transmitted, times the weight, in each step; null if there is none.</summary>
    internal Term? Signal { get; init; }

    /// <summary>The integration in one sentence.</summary>
    internal string Integration
    {
        get
        {
            List<string> parts =
            [
                .. Traces.Count == 0 ? (string[])[] : [$"exact for {Names(Traces.Select(t => t.State))}, kept once for each neuron as traces of its spikes"],
                .. Relaxations.Count == 0 ? (string[])[] : [$"exact from spike to spike for {Names(Relaxations.Select(r => r.State))}"],
                .. Stepped.Count == 0 ? (string[])[] : [$"{Methods.NameOf(Method)} in each step for {Names(Stepped.Select(s => s.State))}"],
            ];
            return parts.Count == 0 ? "none: nothing changes between spikes" : string.Join("; ", parts);
        }
    }

    /// <summary>True if a state or the weight is changed by a statement or an equation.</summary>
    internal bool Changes(DeclaredQuantity state) =>
        OnPre.Concat(OnPost).Any(change => change.State == state) || Rates.Any(rate => rate.State == state);

    private static string Names(IEnumerable<DeclaredQuantity> states) => string.Join(", ", states.Select(state => state.Name));
}

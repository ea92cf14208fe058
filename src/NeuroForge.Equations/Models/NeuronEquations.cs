using NeuroForge.Equations.Algebra;

namespace NeuroForge.Equations.Models;

/// <summary>A neuron model that has been checked: its equations as terms.</summary>
/// <param name="Neuron">The model as it is written.</param>
internal sealed record NeuronEquations(NeuronSource Neuron) : ModelEquations(Neuron)
{
    /// <summary>The receptors.</summary>
    internal required IReadOnlyList<DeclaredReceptor> Receptors { get; init; }

    /// <summary>The sources of white noise.</summary>
    internal required IReadOnlyList<Symbol> Noises { get; init; }

    /// <summary>The values that states gain when spikes arrive: terms with the sum of the weights of each receptor.</summary>
    internal required IReadOnlyList<StateChange> Received { get; init; }

    /// <summary>The condition of a spike; null if the neuron never spikes.</summary>
    internal Term? Threshold { get; init; }

    /// <summary>The values of states after a spike, computed from those before.</summary>
    internal required IReadOnlyList<StateChange> Reset { get; init; }

    /// <summary>The parameter that is the refractory time, in ms; null if there is none.</summary>
    internal DeclaredQuantity? Refractory { get; init; }

    /// <summary>The states that do not change in the refractory time.</summary>
    internal required IReadOnlyList<DeclaredQuantity> Held { get; init; }

    /// <summary>True if a state does not change in the refractory time.</summary>
    internal bool IsHeld(Symbol state) => Refractory is not null && Held.Any(held => ReferenceEquals(held.Symbol, state));
}

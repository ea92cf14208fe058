using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Models;

/// <summary>A neuron model as it is written: its quantities, and its equations as text.</summary>
public sealed record NeuronSource
{
    /// <summary>The name that descriptions use.</summary>
    public required SourceText Name { get; init; }

    /// <summary>A sentence that says what it does; empty if there is none.</summary>
    public string Doc { get; init; } = "";

    /// <summary>Its source in the literature; empty if there is none.</summary>
    public string Reference { get; init; } = "";

    /// <summary>The parameters.</summary>
    public IReadOnlyList<QuantitySource> Parameters { get; init; } = [];

    /// <summary>The states.</summary>
    public IReadOnlyList<QuantitySource> States { get; init; } = [];

    /// <summary>The receptors.</summary>
    public IReadOnlyList<ReceptorSource> Receptors { get; init; } = [];

    /// <summary>Differential equations and named values, in any order.</summary>
    public IReadOnlyList<SourceText> Equations { get; init; } = [];

    /// <summary>The effects of spikes that arrive.</summary>
    public IReadOnlyList<ReceivedSource> Received { get; init; } = [];

    /// <summary>The condition of a spike; null if the neuron never spikes.</summary>
    public SourceText? Threshold { get; init; }

    /// <summary>The changes of states at a spike, in their order.</summary>
    public IReadOnlyList<SourceText> Reset { get; init; } = [];

    /// <summary>The name of the parameter that is the refractory time; null if there is none.</summary>
    public SourceText? Refractory { get; init; }

    /// <summary>The states that do not change in the refractory time; null for those to which the reset gives a new value.</summary>
    public IReadOnlyList<SourceText>? Held { get; init; }

    /// <summary>The name of the integration method; null for the one that fits the equations.</summary>
    public SourceText? Method { get; init; }
}

using NeuroForge.Equations.Mathematics;
using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Models;

/// <summary>A neuron model as it is written: its quantities, and its equations as text.</summary>
public sealed record NeuronSource : ModelSource
{
    /// <summary>The states.</summary>
    public IReadOnlyList<QuantitySource> States { get; init; } = [];

    /// <summary>The receptors.</summary>
    public IReadOnlyList<ReceptorSource> Receptors { get; init; } = [];

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

    /// <inheritdoc/>
    internal override string Kind => "Neuron model";

    /// <inheritdoc/>
    internal override IEnumerable<WrittenFormula> Formulas =>
    [
        .. base.Formulas,
        .. Received.SelectMany(received => At($"spike at {received.Receptor.Text}", received.Statements)),
        .. Threshold is null ? (WrittenFormula[])[] : [new("spikes if", Threshold, FormulaForm.Condition)],
        .. At("at its own spike", Reset),
    ];

    /// <inheritdoc/>
    internal override IEnumerable<string> Lines
    {
        get
        {
            var received = Received.Select(r => $"at a spike at {r.Receptor.Text}: {string.Join("; ", r.Statements.Select(s => s.Text))}");
            return base.Lines.Concat(received).Concat(Threshold is null ? [] : [Spiking(Threshold)]);
        }
    }

    private string Spiking(SourceText threshold) =>
        $"spikes if {threshold.Text}"
        + (Reset.Count > 0 ? $"; then {string.Join("; ", Reset.Select(r => r.Text))}" : "")
        + (Refractory is { } refractory ? $"; refractory for {refractory.Text}" : "");
}

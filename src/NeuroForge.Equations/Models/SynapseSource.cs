using NeuroForge.Equations.Mathematics;
using NeuroForge.Equations.Text;

namespace NeuroForge.Equations.Models;

/// <summary>A synapse rule as it is written: its quantities, and its equations as text.</summary>
public sealed record SynapseSource : ModelSource
{
    /// <summary>The weight.</summary>
    public WeightSource Weight { get; init; } = new();

    /// <summary>The states of a synapse besides its weight.</summary>
    public IReadOnlyList<QuantitySource> States { get; init; } = [];

    /// <summary>The states of the two neurons that the rule sees.</summary>
    public IReadOnlyList<SeenSource> Seen { get; init; } = [];

    /// <summary>The statements for a spike of the pre-synaptic neuron, in order.</summary>
    public IReadOnlyList<SourceText> OnPre { get; init; } = [];

    /// <summary>The statements for a spike of the post-synaptic neuron, in order.</summary>
    public IReadOnlyList<SourceText> OnPost { get; init; } = [];

    /// <summary>The value that is transmitted, times the weight, in each step; null if there is none.</summary>
    public SourceText? Signal { get; init; }

    /// <summary>When equations are integrated: <c>event_driven</c> or <c>clock_driven</c>; null for the first.</summary>
    public SourceText? Integration { get; init; }

    /// <summary>The name of the integration method of equations that are integrated in each step; null for the default.</summary>
    public SourceText? Method { get; init; }

    /// <inheritdoc/>
    internal override string Kind => "Synapse rule";

    /// <inheritdoc/>
    internal override IEnumerable<WrittenFormula> Formulas =>
    [
        .. base.Formulas,
        .. At("pre-synaptic spike", OnPre),
        .. At("post-synaptic spike", OnPost),
        .. Signal is null ? (WrittenFormula[])[] : [new("transmits weight times, in each step", Signal, FormulaForm.Value)],
    ];

    /// <inheritdoc/>
    internal override IEnumerable<string> Lines =>
    [
        .. base.Lines,
        .. Line("pre-synaptic spike", OnPre),
        .. Line("post-synaptic spike", OnPost),
        .. Signal is null ? (string[])[] : [$"in each step: transmits weight * ({Signal.Text})"],
        .. Weight.Least is null && Weight.Greatest is null ? (string[])[] : [Bounds()],
    ];

    private static string[] Line(string spike, IReadOnlyList<SourceText> statements) =>
        statements.Count == 0 ? [] : [$"at a {spike}: {string.Join("; ", statements.Select(statement => statement.Text))}"];

    private string Bounds() => string.Concat(
        Weight.Least is { } least ? $"{least.Text.Text} <= " : "", "weight", Weight.Greatest is { } greatest ? $" <= {greatest.Text.Text}" : "");
}

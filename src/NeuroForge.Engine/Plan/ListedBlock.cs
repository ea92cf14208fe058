namespace NeuroForge.Engine.Plan;

/// <summary>Some consecutive synapses of a file. It is used again for those that follow.</summary>
/// <param name="states">For each state of the rule, true if the file has it.</param>
public sealed class ListedBlock(IReadOnlyList<bool> states)
{
    /// <summary>Number of synapses.</summary>
    public int Count { get; set; }

    /// <summary>The number of each source among the sources of the projection.</summary>
    public int[] Sources { get; set; } = [];

    /// <summary>The number of each target among the targets of the projection.</summary>
    public int[] Targets { get; set; } = [];

    /// <summary>The weight of each synapse in the receptors' unit, if the file has weights.</summary>
    public double[] Weights { get; set; } = [];

    /// <summary>The delay of each synapse in steps, if the file has delays.</summary>
    public ushort[] Delays { get; set; } = [];

    /// <summary>For each state of the rule, in the order of its declaration, the value of each synapse; null if the file does not have the state.</summary>
    public double[]?[] States { get; } = [.. states.Select(has => has ? (double[]?)[] : null)];

    /// <summary>The place of a synapse in the file, in words: <c>"edges.csv", row 5</c>.</summary>
    public Func<int, string> PlaceOf { get; set; } = _ => "";
}

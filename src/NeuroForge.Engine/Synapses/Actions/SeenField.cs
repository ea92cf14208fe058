namespace NeuroForge.Engine;

/// <summary>Where a rule's field finds what it sees of each neuron of a side.</summary>
/// <param name="field">Where the field stands among the rule's.</param>
/// <param name="values">The number of the first neuron; it never moves.</param>
internal readonly unsafe struct SeenField(int field, double* values)
{
    /// <summary>Where the field stands among the rule's.</summary>
    internal int Field { get; } = field;

    /// <summary>The numbers by neuron, padded to whole groups.</summary>
    internal double* Values { get; } = values;

    /// <summary>All fields of a side.</summary>
    internal static SeenField[] Of(SeenSide side) => [.. side.Columns.Select(c => new SeenField(c.Field, c.Values.First))];
}

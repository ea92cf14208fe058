namespace NeuroForge.Engine;

/// <summary>Where one of a rule's fields finds its values, which never move.</summary>
/// <param name="field">Where the field stands among the rule's.</param>
/// <param name="values">The first value.</param>
internal readonly unsafe struct FieldValues(int field, double* values)
{
    /// <summary>Where the field stands among the rule's.</summary>
    internal int Field { get; } = field;

    /// <summary>The values: of neurons or of synapses, padded to whole groups.</summary>
    internal double* Values { get; } = values;

    /// <summary>What a rule sees of the neurons of a side.</summary>
    internal static FieldValues[] Of(SeenSide side) => [.. side.Columns.Select(c => new FieldValues(c.Field, c.Values.First))];
}

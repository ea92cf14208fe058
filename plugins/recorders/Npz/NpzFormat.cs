namespace NeuroForge.Recorders;

/// <summary>
/// Recordings as arrays of NumPy. Numbers of groups are indices into an array of names, <c>populations</c> or <c>projections</c>. Every file also has
/// <c>quantity</c> and <c>unit</c>.
/// </summary>
internal sealed class NpzFormat : IRowFormat
{
    /// <inheritdoc/>
    public void WriteRows(RecordingInfo info, IReadOnlyList<RowColumn> columns, string file)
    {
        using var arrays = Create(info, file);
        foreach (var column in columns)
        {
            arrays.Add(column.Name, NpyType.Of(column.Type), column.Values);
        }

        foreach (var column in columns.Where(column => column.Names is not null))
        {
            arrays.Add(column.Name + "s", column.Names!);
        }
    }

    /// <summary>
    /// Creates a file with <c>time_ms</c> and <c>values</c>, a row for each sample. A column of a series belongs to one of <c>groups</c>; otherwise to the
    /// neuron given by <c>neuron</c> and <c>population</c>.
    /// </summary>
    /// <inheritdoc/>
    public void WriteSamples(RecordingInfo info, SpoolColumn times, SpoolColumn values, string file)
    {
        using var arrays = Create(info, file);
        var names = info.Groups.Select(group => group.Name).ToList();
        arrays.Add("time_ms", NpyType.Of(NumberType.Double), times);
        arrays.Add("values", NpyType.Of(NumberType.Double), values, info.Kind == RecordingKind.Series ? names.Count : info.Groups.Sum(g => g.Size));
        if (info.Kind == RecordingKind.Series)
        {
            arrays.Add("groups", names);
            return;
        }

        arrays.Add("population", info.Groups.SelectMany((group, i) => Enumerable.Repeat(i, group.Size)));
        arrays.Add("neuron", info.Groups.SelectMany(group => Enumerable.Range(0, group.Size)));
        arrays.Add("populations", names);
    }

    private static NpzFile Create(RecordingInfo info, string file)
    {
        var arrays = new NpzFile(file);
        arrays.Add("quantity", info.Quantity);
        arrays.Add("unit", info.Unit);
        return arrays;
    }
}

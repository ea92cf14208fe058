namespace NeuroForge.Recorders;

/// <summary>
/// Samples: <c>time_ms</c> and <c>values</c>, a row for each sample. A column of a series belongs to one of <c>groups</c>; otherwise it belongs to the neuron
/// given by <c>neuron</c> and <c>population</c>, an index into <c>populations</c>.
/// </summary>
internal sealed class NpzSamples(RecordingInfo info) : NpzRecording(info, columns: 2)
{
    private const int Times = 0;
    private const int Values = 1;

    private int Width => Info.Kind == RecordingKind.Series ? Info.Groups.Count : Info.Groups.Sum(g => g.Size);

    /// <inheritdoc/>
    internal override void Take(in SampleFrame frame, Spool spool)
    {
        spool[Times].Add(frame.Time);
        spool[Values].Add(frame.Values);
    }

    private protected override void Write(Spool spool, NpzFile arrays)
    {
        arrays.Add("time_ms", NpyType.Double, spool[Times]);
        arrays.Add("values", NpyType.Double, spool[Values], Width);
        if (Info.Kind == RecordingKind.Series)
        {
            WriteGroups("groups", arrays);
            return;
        }

        arrays.Add("population", Info.Groups.SelectMany((group, i) => Enumerable.Repeat(i, group.Size)));
        arrays.Add("neuron", Info.Groups.SelectMany(group => Enumerable.Range(0, group.Size)));
        WriteGroups("populations", arrays);
    }
}

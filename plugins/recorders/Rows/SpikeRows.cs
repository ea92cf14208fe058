namespace NeuroForge.Recorders;

/// <summary>Spikes: <c>time_ms</c>, <c>population</c> and <c>neuron</c>.</summary>
internal sealed class SpikeRows(RecordingInfo info, IRowFormat format) : RowRecording(info, format, columns: 3)
{
    /// <inheritdoc/>
    internal override void Take(in SpikeFrame frame, Spool spool)
    {
        foreach (var spike in frame.Spikes)
        {
            spool[0].Add(spike.Time);
            spool[1].Add(spike.Group);
            spool[2].Add(spike.Neuron);
        }
    }

    private protected override IReadOnlyList<RowColumn> Columns(Spool spool) =>
    [
        new("time_ms", NumberType.Double, spool[0]),
        Groups("population", spool[1]),
        new("neuron", NumberType.Int32, spool[2]),
    ];
}

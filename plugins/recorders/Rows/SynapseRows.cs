namespace NeuroForge.Recorders;

/// <summary>
/// Every synapse at each sample: <c>time_ms</c>, <c>projection</c>, <c>source</c>, <c>target</c>, and <c>weight</c>,
/// <c>delay_ms</c> or <c>value</c>.
/// </summary>
internal sealed class SynapseRows(RecordingInfo info, IRowFormat format) : RowRecording(info, format, columns: 5)
{
    /// <inheritdoc/>
    internal override void Take(in SynapseFrame frame, Spool spool)
    {
        foreach (var synapse in frame.Synapses)
        {
            spool[0].Add(frame.Time);
            spool[1].Add(frame.Group);
            spool[2].Add(synapse.Source);
            spool[3].Add(synapse.Target);
            spool[4].Add(synapse.Weight);
        }
    }

    private protected override IReadOnlyList<RowColumn> Columns(Spool spool) =>
    [
        new("time_ms", NumberType.Double, spool[0]),
        Groups("projection", spool[1]),
        new("source", NumberType.Int32, spool[2]),
        new("target", NumberType.Int32, spool[3]),
        new(Info.Column, NumberType.Double, spool[4]),
    ];
}

namespace NeuroForge.Recorders;

/// <summary>
/// Every synapse at each sample: <c>time_ms</c>, <c>projection</c>, an index into <c>projections</c>, <c>source</c>, <c>target</c>, and <c>weight</c>,
/// <c>delay_ms</c> or <c>value</c>.
/// </summary>
internal sealed class NpzSynapses(RecordingInfo info) : NpzRecording(info, columns: 5)
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

    private protected override void Write(Spool spool, NpzFile arrays)
    {
        arrays.Add("time_ms", NpyType.Double, spool[0]);
        arrays.Add("projection", NpyType.Int32, spool[1]);
        arrays.Add("source", NpyType.Int32, spool[2]);
        arrays.Add("target", NpyType.Int32, spool[3]);
        arrays.Add(Info.Column, NpyType.Double, spool[4]);
        WriteGroups("projections", arrays);
    }
}

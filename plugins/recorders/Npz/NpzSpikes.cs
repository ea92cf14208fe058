namespace NeuroForge.Recorders;

/// <summary>Spikes: <c>time_ms</c>, <c>population</c>, an index into <c>populations</c>, and <c>neuron</c>.</summary>
internal sealed class NpzSpikes(RecordingInfo info) : NpzRecording(info, columns: 3)
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

    private protected override void Write(Spool spool, NpzFile arrays)
    {
        arrays.Add("time_ms", NpyType.Double, spool[0]);
        arrays.Add("population", NpyType.Int32, spool[1]);
        arrays.Add("neuron", NpyType.Int32, spool[2]);
        WriteGroups("populations", arrays);
    }
}

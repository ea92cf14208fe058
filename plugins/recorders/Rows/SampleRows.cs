namespace NeuroForge.Recorders;

/// <summary>Samples: <c>time_ms</c> and the numbers of all groups or neurons at this time.</summary>
internal sealed class SampleRows(RecordingInfo info, IRowFormat format) : SpooledRecording(info, columns: 2)
{
    private const int Times = 0;
    private const int Values = 1;

    /// <inheritdoc/>
    internal override void Take(in SampleFrame frame, Spool spool)
    {
        spool[Times].Add(frame.Time);
        spool[Values].Add(frame.Values);
    }

    /// <inheritdoc/>
    internal override void Write(Spool spool, string file) => format.WriteSamples(Info, spool[Times], spool[Values], file);
}

namespace NeuroForge.Recorders;

/// <summary>A recording of rows, whose file a format creates.</summary>
internal abstract class RowRecording(RecordingInfo info, IRowFormat format, int columns) : SpooledRecording(info, columns)
{
    /// <summary>The recording of a kind.</summary>
    internal static SpooledRecording Of(RecordingInfo info, IRowFormat format) => info.Kind switch
    {
        RecordingKind.Series or RecordingKind.Neurons => new SampleRows(info, format),
        RecordingKind.Synapses => new SynapseRows(info, format),
        RecordingKind.Spikes => new SpikeRows(info, format),
        RecordingKind.Positions => new PositionRows(info, format),
        _ => new RewiringRows(info, format),
    };

    /// <inheritdoc/>
    internal sealed override void Write(Spool spool, string file) => format.WriteRows(Info, Columns(spool), file);

    /// <summary>The columns of the file.</summary>
    private protected abstract IReadOnlyList<RowColumn> Columns(Spool spool);

    /// <summary>A column with the numbers of groups.</summary>
    private protected RowColumn Groups(string name, SpoolColumn numbers) =>
        new(name, NumberType.Int32, numbers) { Names = [.. Info.Groups.Select(group => group.Name)] };
}

namespace NeuroForge.Recorders;

/// <summary>A format of files for recordings in rows.</summary>
internal interface IRowFormat
{
    /// <summary>Creates the file of a recording with a row for each event, synapse or neuron.</summary>
    /// <param name="info">Description of the recording.</param>
    /// <param name="columns">The columns, of one length.</param>
    /// <param name="file">The file.</param>
    void WriteRows(RecordingInfo info, IReadOnlyList<RowColumn> columns, string file);

    /// <summary>Creates the file of a recording with a sample at each time.</summary>
    /// <param name="info">Description of the recording.</param>
    /// <param name="times">The times.</param>
    /// <param name="values">The numbers, sample after sample.</param>
    /// <param name="file">The file.</param>
    void WriteSamples(RecordingInfo info, SpoolColumn times, SpoolColumn values, string file);
}

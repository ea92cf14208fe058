namespace NeuroForge.Recorders;

/// <summary>A recording of one kind that is kept in a spool until its file can be created.</summary>
internal abstract class SpooledRecording
{
    private protected SpooledRecording(RecordingInfo info, int columns)
    {
        Info = info;
        ColumnCount = columns;
    }

    /// <summary>Description of the recording.</summary>
    internal RecordingInfo Info { get; }

    /// <summary>Number of columns in its spool.</summary>
    internal int ColumnCount { get; }

    /// <summary>Takes a sample.</summary>
    internal virtual void Take(in SampleFrame frame, Spool spool) => throw Unexpected();

    /// <summary>Takes synapses.</summary>
    internal virtual void Take(in SynapseFrame frame, Spool spool) => throw Unexpected();

    /// <summary>Takes spikes.</summary>
    internal virtual void Take(in SpikeFrame frame, Spool spool) => throw Unexpected();

    /// <summary>Takes births and deaths.</summary>
    internal virtual void Take(in RewiringFrame frame, Spool spool) => throw Unexpected();

    /// <summary>Takes positions of neurons.</summary>
    internal virtual void Take(in PositionFrame frame, Spool spool) => throw Unexpected();

    /// <summary>Continues with a spool that already has contents.</summary>
    internal virtual void GoOn(Spool spool)
    {
    }

    /// <summary>Creates the finished file.</summary>
    internal abstract void Write(Spool spool, string file);

    private InvalidOperationException Unexpected() => new($"a frame was received that does not belong to a recording of {Info.Kind}");
}

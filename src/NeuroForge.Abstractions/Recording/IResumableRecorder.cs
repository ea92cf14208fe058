namespace NeuroForge.Recording;

/// <summary>A recorder that can continue from a snapshot. Its files are then byte for byte those of a run without interruption.</summary>
public interface IResumableRecorder : IRecorder
{
    /// <summary>Writes everything received so far to permanent storage. Called between two frames.</summary>
    /// <returns>The position of the recording, from which <see cref="Resume"/> continues. It becomes part of the snapshot, so it should be small.</returns>
    byte[] Save();

    /// <summary>
    /// Continues a recording at the saved position and discards everything after it. Called instead of <see cref="IRecorder.Begin"/> when a run is resumed.
    /// </summary>
    /// <param name="recording">The frames to expect and the place for files, as when the recording began.</param>
    /// <param name="saved">The bytes that <see cref="Save"/> returned.</param>
    /// <exception cref="IOException">The data recorded up to then no longer exist.</exception>
    void Resume(RecordingInfo recording, ReadOnlySpan<byte> saved);
}

namespace NeuroForge.Recording;

/// <summary>
/// A recorder that can go on from a snapshot. What a resumed run leaves behind is byte for byte what a run without a break leaves.
/// </summary>
public interface IResumableRecorder : IRecorder
{
    /// <summary>Called between two frames: brings everything received so far to where it outlasts the process.</summary>
    /// <returns>Where the recording stands: what <see cref="Resume"/> needs to go on from here. It becomes part of the snapshot, so it is small.</returns>
    byte[] Save();

    /// <summary>
    /// Called instead of <see cref="IRecorder.Begin"/> when a run is resumed: goes back to where the recording stood and forgets what came after.
    /// </summary>
    /// <param name="recording">What will come and where to put it, as it was when the recording began.</param>
    /// <param name="saved">What <see cref="Save"/> has returned.</param>
    /// <exception cref="IOException">What was recorded up to then is no longer there.</exception>
    void Resume(RecordingInfo recording, ReadOnlySpan<byte> saved);
}

namespace NeuroForge.Recording;

/// <summary>A recorder that keeps its frames in memory and gives them to the application that hosts the simulation.</summary>
public interface IMemoryRecorder : IRecorder
{
    /// <summary>
    /// The frames recorded so far. It may be read on any thread after the recording has begun, also after its end; later frames do not change what was
    /// returned.
    /// </summary>
    /// <exception cref="InvalidOperationException">The recording has not begun.</exception>
    KeptRecording Kept { get; }
}

namespace NeuroForge.Recording;

/// <summary>A recorder that keeps what it is given in memory and shows it to the application that hosts the simulation.</summary>
public interface IMemoryRecorder : IRecorder
{
    /// <summary>
    /// What has been kept so far. It may be asked for on any thread, once the recording has begun and for as long as anybody likes after its end;
    /// what comes later does not change what was given.
    /// </summary>
    /// <exception cref="InvalidOperationException">The recording has not begun.</exception>
    KeptRecording Kept { get; }
}

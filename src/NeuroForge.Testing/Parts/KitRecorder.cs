using NeuroForge.Recording;

namespace NeuroForge.Testing.Parts;

/// <summary>Stores nothing: tests read the engine's own summary of a series.</summary>
[Recorder("kit_recorder", Doc = "Stores nothing.")]
internal sealed class KitRecorder : IResumableRecorder
{
    /// <inheritdoc/>
    public void Begin(RecordingInfo recording)
    {
    }

    /// <inheritdoc/>
    public byte[] Save() => [];

    /// <inheritdoc/>
    public void Resume(RecordingInfo recording, ReadOnlySpan<byte> saved)
    {
    }

    /// <inheritdoc/>
    public void End(RunOutcome outcome)
    {
    }
}

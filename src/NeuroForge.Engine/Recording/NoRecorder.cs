using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>The recorder of a rank that does not record, since another records what all ranks have computed.</summary>
internal sealed class NoRecorder : IResumableRecorder
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

namespace NeuroForge.Testing;

/// <summary>Keeps nothing: the engine's own summary of a series is what is read.</summary>
[Recorder("kit_recorder", Doc = "Keeps nothing.")]
internal sealed class KitRecorder : IRecorder
{
    /// <inheritdoc/>
    public void Begin(RecordingInfo recording)
    {
    }

    /// <inheritdoc/>
    public void End(RunOutcome outcome)
    {
    }
}

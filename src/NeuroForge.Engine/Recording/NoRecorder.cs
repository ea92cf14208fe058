using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording;

/// <summary>The recorder of a rank that does not record, since another records what all ranks have computed.</summary>
internal sealed class NoRecorder : IRecorder
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

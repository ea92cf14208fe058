using NeuroForge.Studio.Observation;

namespace NeuroForge.Studio.Running;

/// <summary>Nobody watches.</summary>
internal sealed class EmptyAudience : IRunAudience
{
    /// <inheritdoc/>
    public bool IsWatching(StudioRun run) => false;

    /// <inheritdoc/>
    public void Show(StudioRun run, byte[] frame)
    {
    }

    /// <inheritdoc/>
    public void Show(StudioRun run, IReadOnlyList<ProjectionView> synapses)
    {
    }

    /// <inheritdoc/>
    public void Tell(StudioRun run)
    {
    }
}

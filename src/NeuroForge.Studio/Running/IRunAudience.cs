using NeuroForge.Studio.Observation;

namespace NeuroForge.Studio.Running;

/// <summary>Receives what is seen of runs. It must not wait for pages.</summary>
internal interface IRunAudience
{
    /// <summary>True if a page shows a run.</summary>
    bool IsWatching(StudioRun run);

    /// <summary>Receives a frame.</summary>
    void Show(StudioRun run, byte[] frame);

    /// <summary>Receives the synapses.</summary>
    void Show(StudioRun run, IReadOnlyList<ProjectionView> synapses);

    /// <summary>Receives the news that a run is in another state.</summary>
    void Tell(StudioRun run);
}

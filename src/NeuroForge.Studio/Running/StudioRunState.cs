namespace NeuroForge.Studio.Running;

/// <summary>The state of a run.</summary>
internal enum StudioRunState
{
    /// <summary>It waits.</summary>
    Paused,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It has reached its end.</summary>
    Finished,

    /// <summary>A mechanism failed; it cannot be continued.</summary>
    Failed,
}

namespace NeuroForge.Hosting.Sweeps;

/// <summary>The outcome of a member of a sweep.</summary>
public enum SweepOutcome
{
    /// <summary>It has not run yet.</summary>
    Waiting,

    /// <summary>It has completed, now or in an earlier sweep.</summary>
    Completed,

    /// <summary>It was stopped, and is resumed when the sweep is run again.</summary>
    Cancelled,

    /// <summary>It failed.</summary>
    Failed,
}

namespace NeuroForge.Hosting.Sweeps;

/// <summary>What has become of a member of a sweep.</summary>
public enum SweepOutcome
{
    /// <summary>It has not run yet.</summary>
    Waiting,

    /// <summary>It has run to its end, now or in an earlier sweep.</summary>
    Completed,

    /// <summary>It was stopped, and goes on when the sweep is run again.</summary>
    Cancelled,

    /// <summary>Something went wrong with it.</summary>
    Failed,
}

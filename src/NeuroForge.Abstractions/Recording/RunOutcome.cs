namespace NeuroForge.Recording;

/// <summary>The outcome of a run.</summary>
public enum RunOutcome
{
    /// <summary>The run reached its duration.</summary>
    Completed,

    /// <summary>The run was paused before its duration; everything up to then has been recorded.</summary>
    Paused,

    /// <summary>The run was cancelled; everything up to then has been recorded.</summary>
    Cancelled,

    /// <summary>A mechanism failed; everything up to then has been recorded.</summary>
    Failed,
}

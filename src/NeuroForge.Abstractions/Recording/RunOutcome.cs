namespace NeuroForge.Recording;

/// <summary>How a run ended.</summary>
public enum RunOutcome
{
    /// <summary>It reached its duration.</summary>
    Completed,

    /// <summary>It stopped where it was told to, before its duration; everything up to then has been recorded.</summary>
    Paused,

    /// <summary>It was cancelled; everything up to then has been recorded.</summary>
    Cancelled,

    /// <summary>A mechanism failed; everything up to then has been recorded.</summary>
    Failed,
}

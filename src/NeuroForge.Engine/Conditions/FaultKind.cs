namespace NeuroForge.Engine.Conditions;

/// <summary>In which way values of a plan are refused.</summary>
public enum FaultKind
{
    /// <summary>Each is allowed, but they do not go together.</summary>
    Incompatible,

    /// <summary>A value lies outside bounds that another mechanism sets.</summary>
    OutOfBounds,

    /// <summary>A distribution reaches beyond such bounds.</summary>
    TooWide,

    /// <summary>A time that is counted in steps is no whole number of them.</summary>
    OffGrid,

    /// <summary>A time has fewer steps than it must have.</summary>
    BelowStep,
}

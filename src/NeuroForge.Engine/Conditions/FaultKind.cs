namespace NeuroForge.Engine.Conditions;

/// <summary>The kind of a fault in the values of a plan.</summary>
public enum FaultKind
{
    /// <summary>Values are allowed separately, but not together.</summary>
    Incompatible,

    /// <summary>A value is outside the bounds of another mechanism.</summary>
    OutOfBounds,

    /// <summary>A distribution exceeds such bounds.</summary>
    TooWide,

    /// <summary>A time that is counted in steps is not a whole number of them.</summary>
    OffGrid,

    /// <summary>A time has too few steps.</summary>
    BelowStep,
}

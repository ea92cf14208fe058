namespace NeuroForge.Descriptions.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
public enum Severity
{
    /// <summary>The description can be run, but something in it deserves a look.</summary>
    Warning,

    /// <summary>The description cannot be run.</summary>
    Error,
}

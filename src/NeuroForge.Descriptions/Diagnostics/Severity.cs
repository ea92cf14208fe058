namespace NeuroForge.Descriptions.Diagnostics;

/// <summary>The severity of a diagnostic.</summary>
public enum Severity
{
    /// <summary>The description can be run, but probably not as intended.</summary>
    Warning,

    /// <summary>The description cannot be run.</summary>
    Error,
}

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The moments at which a quantity is recorded.</summary>
public enum RecordingMoment
{
    /// <summary>At samples, at an interval that the description gives.</summary>
    Sample,

    /// <summary>At each event.</summary>
    Event,

    /// <summary>Once, when the recording begins.</summary>
    Beginning,
}

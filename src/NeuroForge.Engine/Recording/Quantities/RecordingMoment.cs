namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>When a quantity is recorded.</summary>
public enum RecordingMoment
{
    /// <summary>At samples, at an interval that the description gives.</summary>
    Sample,

    /// <summary>Whenever it happens.</summary>
    Event,

    /// <summary>Once, when the recording begins.</summary>
    Beginning,
}

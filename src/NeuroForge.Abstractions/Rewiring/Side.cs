namespace NeuroForge.Rewiring;

/// <summary>A side of a projection.</summary>
public enum Side
{
    /// <summary>Where spikes come from: axons.</summary>
    Pre,

    /// <summary>Where spikes go to: dendrites.</summary>
    Post,
}

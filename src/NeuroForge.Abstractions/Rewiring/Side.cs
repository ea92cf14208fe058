namespace NeuroForge.Rewiring;

/// <summary>A side of a projection.</summary>
public enum Side
{
    /// <summary>The sources of spikes: axons.</summary>
    Pre,

    /// <summary>The targets of spikes: dendrites.</summary>
    Post,
}

namespace NeuroForge.Engine.Conditions;

/// <summary>Where a value comes from.</summary>
internal enum Given
{
    /// <summary>It is the default.</summary>
    ByDefault,

    /// <summary>It is what it was before a change.</summary>
    Kept,

    /// <summary>It was written down, or set while the network runs.</summary>
    Written,

    /// <summary>It is an item of a list.</summary>
    Listed,

    /// <summary>It was drawn, or computed from two ends.</summary>
    Drawn,
}

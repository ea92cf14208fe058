namespace NeuroForge.Engine.Conditions;

/// <summary>The origin of a value.</summary>
internal enum Given
{
    /// <summary>The default.</summary>
    ByDefault,

    /// <summary>The value before a change.</summary>
    Kept,

    /// <summary>Written in the description, or set while the network runs.</summary>
    Written,

    /// <summary>An item of a list.</summary>
    Listed,

    /// <summary>Drawn, or computed from two ends.</summary>
    Drawn,
}

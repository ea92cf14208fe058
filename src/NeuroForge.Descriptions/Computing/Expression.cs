namespace NeuroForge.Descriptions.Computing;

/// <summary>A node in the tree of a formula.</summary>
/// <param name="Offset">The number of characters before it in the text.</param>
internal abstract record Expression(int Offset)
{
    /// <summary>The nodes directly beneath this one.</summary>
    internal virtual IEnumerable<Expression> Parts => [];
}

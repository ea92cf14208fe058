namespace NeuroForge.Descriptions.Computing;

/// <summary>The negative of a value.</summary>
/// <param name="Offset">The number of characters before it in the text.</param>
/// <param name="Of">The value.</param>
internal sealed record NegationExpression(int Offset, Expression Of) : Expression(Offset)
{
    /// <inheritdoc/>
    internal override IEnumerable<Expression> Parts => [Of];
}

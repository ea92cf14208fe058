namespace NeuroForge.Descriptions.Computing;

/// <summary>A function of some values.</summary>
/// <param name="Offset">The number of characters before it in the text.</param>
/// <param name="Function">The name of the function.</param>
/// <param name="Arguments">The values.</param>
internal sealed record CallExpression(int Offset, string Function, IReadOnlyList<Expression> Arguments) : Expression(Offset)
{
    /// <inheritdoc/>
    internal override IEnumerable<Expression> Parts => Arguments;
}

namespace NeuroForge.Descriptions.Computing;

/// <summary>An operation on two values.</summary>
/// <param name="Offset">The number of characters before the sign in the text.</param>
/// <param name="Sign">The sign: <c>+</c>, <c>-</c>, <c>*</c>, <c>/</c> or <c>^</c>.</param>
/// <param name="Left">The first value.</param>
/// <param name="Right">The second value.</param>
internal sealed record OperationExpression(int Offset, char Sign, Expression Left, Expression Right) : Expression(Offset)
{
    /// <inheritdoc/>
    internal override IEnumerable<Expression> Parts => [Left, Right];
}

using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>The same value for all.</summary>
/// <param name="Value">The value.</param>
public sealed record ConstantDistribution(double Value) : Distribution
{
    /// <inheritdoc/>
    public override double? Single => Value;

    /// <inheritdoc/>
    public override bool IsDrawn => false;

    /// <inheritdoc/>
    public override (double Min, double Max) Support => (Value, Value);

    /// <inheritdoc/>
    public override double Draw(RandomStream random, long index, long count) => Value;
}

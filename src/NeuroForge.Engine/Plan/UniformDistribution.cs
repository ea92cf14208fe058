namespace NeuroForge.Engine;

/// <summary>Each value between two bounds equally likely.</summary>
/// <param name="From">The lower bound.</param>
/// <param name="To">The upper bound, not reached.</param>
public sealed record UniformDistribution(double From, double To) : Distribution
{
    /// <inheritdoc/>
    public override (double Min, double Max) Support => (From, To);

    /// <inheritdoc/>
    public override double Draw(RandomStream random, long index, long count) => From + ((To - From) * random.NextDouble());
}

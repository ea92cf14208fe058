using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>A uniform distribution between two bounds.</summary>
/// <param name="From">One bound.</param>
/// <param name="To">The other bound, reached only by rounding.</param>
public sealed record UniformDistribution(double From, double To) : Distribution
{
    /// <inheritdoc/>
    public override (double Min, double Max) Support => (Math.Min(From, To), Math.Max(From, To));

    /// <inheritdoc/>
    public override double Draw(RandomStream random, long index, long count) => From + ((To - From) * random.NextDouble());
}

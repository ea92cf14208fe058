using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>A uniform distribution between two bounds.</summary>
/// <param name="From">One bound.</param>
/// <param name="To">The other bound, reached only by rounding.</param>
public sealed record UniformDistribution(double From, double To) : Distribution
{
    /// <summary>The rounding error of a whole number of steps, computed as a time divided by the step.</summary>
    private const double Rounding = 1e-6;

    /// <inheritdoc/>
    public override (double Min, double Max) Support => (Math.Min(From, To), Math.Max(From, To));

    /// <inheritdoc/>
    public override double Draw(RandomStream random, long index, long count) => From + ((To - From) * random.NextDouble());

    /// <summary>
    /// Each whole number within the bounds equally likely: rounding would give those at the bounds half as often. Where there is none, the nearest.
    /// </summary>
    /// <inheritdoc/>
    internal override double DrawWhole(RandomStream random, long index, long count)
    {
        var (min, max) = (Math.Ceiling(Support.Min - Rounding), Math.Floor(Support.Max + Rounding));
        return min <= max ? Math.Min(max, min + Math.Floor((max - min + 1) * random.NextDouble())) : base.DrawWhole(random, index, count);
    }
}

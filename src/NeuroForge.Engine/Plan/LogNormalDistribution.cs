using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Plan;

/// <summary>A number whose logarithm is normally distributed.</summary>
/// <param name="Median">Its median: e to the mean of the logarithm; above 0.</param>
/// <param name="Sigma">The standard deviation of its natural logarithm, 0 or more.</param>
public sealed record LogNormalDistribution(double Median, double Sigma) : Distribution
{
    /// <inheritdoc/>
    public override (double Min, double Max) Support => (0, double.PositiveInfinity);

    /// <inheritdoc/>
    public override double Draw(RandomStream random, long index, long count) =>
        Median * Double1.Exp(Sigma * random.NextNormal()).Number;
}

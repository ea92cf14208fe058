using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Plan;

/// <summary>A number whose logarithm is normally distributed, truncated at bounds by repeated draws.</summary>
/// <param name="Median">Its median before truncation: e to the mean of the logarithm; above 0.</param>
/// <param name="Sigma">The standard deviation of its natural logarithm before truncation, 0 or more.</param>
/// <param name="Min">The smallest value; 0 for none.</param>
/// <param name="Max">The largest value; infinity for none.</param>
public sealed record LogNormalDistribution(double Median, double Sigma, double Min = 0, double Max = double.PositiveInfinity) : TruncatedDistribution(Min, Max)
{
    /// <inheritdoc/>
    private protected override double DrawOnce(RandomStream random) => Median * Double1.Exp(Sigma * random.NextNormal()).Number;
}

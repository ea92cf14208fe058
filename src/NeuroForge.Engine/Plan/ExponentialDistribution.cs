using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>An exponential distribution, truncated at bounds by repeated draws.</summary>
/// <param name="Mean">Its mean before truncation, above 0.</param>
/// <param name="Min">The smallest value; 0 for none.</param>
/// <param name="Max">The largest value; infinity for none.</param>
public sealed record ExponentialDistribution(double Mean, double Min = 0, double Max = double.PositiveInfinity) : TruncatedDistribution(Min, Max)
{
    /// <inheritdoc/>
    private protected override double DrawOnce(RandomStream random) => Mean * random.NextExponential();
}

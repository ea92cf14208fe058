using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Plan;

/// <summary>A gamma distribution, truncated at bounds by repeated draws.</summary>
/// <param name="Shape">Its shape, above 0: the square of the mean over the standard deviation, before truncation.</param>
/// <param name="Scale">Its scale, above 0: the mean is shape times scale.</param>
/// <param name="Min">The smallest value; 0 for none.</param>
/// <param name="Max">The largest value; infinity for none.</param>
/// <remarks>Marsaglia and Tsang (2000), doi:10.1145/358407.358414; a shape below 1 is drawn from that above by a power of a uniform number.</remarks>
public sealed record GammaDistribution(double Shape, double Scale, double Min = 0, double Max = double.PositiveInfinity) : TruncatedDistribution(Min, Max)
{
    /// <inheritdoc/>
    private protected override double DrawOnce(RandomStream random)
    {
        var shape = Shape < 1 ? Shape + 1 : Shape;
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var normal = random.NextNormal();
            var root = 1 + (c * normal);
            var cube = root * root * root;
            var uniform = 1 - random.NextDouble();
            if (cube > 0 && Log(uniform) < (0.5 * normal * normal) + d - (d * cube) + (d * Log(cube)))
            {
                return Scale * d * cube * (Shape < 1 ? Double1.Exp(Log(1 - random.NextDouble()) / Shape).Number : 1);
            }
        }
    }

    private static double Log(double number) => Double1.Log(number).Number;
}

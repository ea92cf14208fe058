using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>A normal distribution, cut off at bounds by drawing again.</summary>
/// <param name="Mean">Its mean before the cut.</param>
/// <param name="Deviation">Its standard deviation before the cut, 0 or more.</param>
/// <param name="Min">The least value; minus infinity for none.</param>
/// <param name="Max">The greatest value; infinity for none.</param>
/// <remarks>The plan's author sees to it that the bounds leave a fair share: within ten deviations of the mean.</remarks>
public sealed record NormalDistribution(double Mean, double Deviation, double Min, double Max) : Distribution
{
    /// <inheritdoc/>
    public override (double Min, double Max) Support => (Min, Max);

    /// <inheritdoc/>
    public override double Draw(RandomStream random, long index, long count)
    {
        double value;
        do
        {
            value = Mean + (Deviation * random.NextNormal());
        }
        while (value < Min || value > Max);
        return value;
    }
}

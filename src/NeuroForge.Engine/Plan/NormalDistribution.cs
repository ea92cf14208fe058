using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>A normal distribution, truncated at bounds by repeated draws.</summary>
/// <param name="Mean">Its mean before truncation.</param>
/// <param name="Deviation">Its standard deviation before truncation, 0 or more.</param>
/// <param name="Min">The smallest value; minus infinity for none.</param>
/// <param name="Max">The largest value; infinity for none.</param>
/// <remarks>The author of the plan ensures that the bounds leave a sufficient probability: within ten deviations of the mean.</remarks>
public sealed record NormalDistribution(double Mean, double Deviation, double Min, double Max) : Distribution
{
    /// <summary>The rounding error of a whole number of steps, computed as a time divided by the step.</summary>
    private const double Rounding = 1e-6;

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
        while (!IsWithin(value));
        return value;
    }

    /// <summary>The whole number is held to the bounds: cut before it is rounded, those at the bounds would come half as often.</summary>
    /// <inheritdoc/>
    internal override double DrawWhole(RandomStream random, long index, long count)
    {
        if (!HasWhole)
        {
            return base.DrawWhole(random, index, count);
        }

        double value;
        do
        {
            value = Math.Round(Mean + (Deviation * random.NextNormal()));
        }
        while (!IsWholeWithin(value));
        return value;
    }

    /// <summary>True if there is a whole number within the bounds.</summary>
    internal bool HasWhole => Math.Ceiling(Min - Rounding) <= Math.Floor(Max + Rounding);

    /// <summary>True if a value is within the bounds; not-a-number is not.</summary>
    internal bool IsWithin(double value) => value >= Min && value <= Max;

    /// <summary>True if a whole number is within the bounds, but for rounding errors; not-a-number is not.</summary>
    internal bool IsWholeWithin(double value) => value >= Min - Rounding && value <= Max + Rounding;
}

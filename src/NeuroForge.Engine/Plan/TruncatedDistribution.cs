using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>A distribution that is truncated at bounds by repeated draws.</summary>
/// <param name="Min">The smallest value.</param>
/// <param name="Max">The largest value; infinity for none.</param>
/// <remarks>The author of the plan ensures that the bounds leave a sufficient probability.</remarks>
public abstract record TruncatedDistribution(double Min, double Max) : Distribution
{
    /// <summary>The rounding error that the division of a time by a step can add to a whole number of steps.</summary>
    private const double Rounding = 1e-6;

    /// <inheritdoc/>
    public sealed override (double Min, double Max) Support => (Min, Max);

    /// <inheritdoc/>
    public sealed override double Draw(RandomStream random, long index, long count)
    {
        double value;
        do
        {
            value = DrawOnce(random);
        }
        while (!(value >= Min && value <= Max));
        return value;
    }

    /// <summary>The whole number is held to the bounds, so that those at the bounds have their whole share.</summary>
    /// <inheritdoc/>
    internal sealed override double DrawWhole(RandomStream random, long index, long count)
    {
        if (Math.Ceiling(Min - Rounding) > Math.Floor(Max + Rounding))
        {
            return base.DrawWhole(random, index, count);
        }

        double value;
        do
        {
            value = Math.Round(DrawOnce(random));
        }
        while (!(value >= Min - Rounding && value <= Max + Rounding));
        return value;
    }

    /// <summary>A value before truncation.</summary>
    private protected abstract double DrawOnce(RandomStream random);
}

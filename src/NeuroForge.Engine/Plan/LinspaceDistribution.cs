using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>Values at equal distances from the first entity to the last.</summary>
/// <param name="From">The first value.</param>
/// <param name="To">The last value.</param>
public sealed record LinspaceDistribution(double From, double To) : Distribution
{
    /// <inheritdoc/>
    internal override bool IsOrdered => true;

    /// <inheritdoc/>
    public override (double Min, double Max) Support => (Math.Min(From, To), Math.Max(From, To));

    /// <inheritdoc/>
    public override double Draw(RandomStream random, long index, long count) =>
        count == 1 ? From : From + ((To - From) * index / (count - 1));
}

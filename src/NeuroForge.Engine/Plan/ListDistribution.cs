using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>A value for each entity, in order.</summary>
/// <param name="Values">As many values as there are entities.</param>
public sealed record ListDistribution(IReadOnlyList<double> Values) : Distribution
{
    /// <inheritdoc/>
    public override bool IsDrawn => false;

    /// <inheritdoc/>
    internal override bool IsOrdered => true;

    /// <inheritdoc/>
    public override (double Min, double Max) Support => (Values.Min(), Values.Max());

    /// <inheritdoc/>
    public override double Draw(RandomStream random, long index, long count) => Values[(int)index];
}

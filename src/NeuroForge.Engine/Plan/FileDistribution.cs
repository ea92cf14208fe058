using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>Values that a file gives for each synapse; the plan has only their range.</summary>
/// <param name="Least">The smallest value.</param>
/// <param name="Greatest">The largest value.</param>
public sealed record FileDistribution(double Least, double Greatest) : Distribution
{
    /// <inheritdoc/>
    public override double? Single => Least.Equals(Greatest) ? Least : null;

    /// <inheritdoc/>
    public override bool IsDrawn => false;

    /// <inheritdoc/>
    public override (double Min, double Max) Support => (Least, Greatest);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The values differ, so that a synapse which is not in the file has none.</exception>
    public override double Draw(RandomStream random, long index, long count) =>
        Single ?? throw new InvalidOperationException("the value of a synapse that is not in the file was requested");
}

using NeuroForge.Randomness;

namespace NeuroForge.Engine.Plan;

/// <summary>Delays that grow with the distance of the two neurons of a synapse, for signals that travel at a constant velocity.</summary>
/// <param name="Offset">The delay at distance 0 in steps, 1 or more.</param>
/// <param name="PerLength">The increase in steps per um, above 0.</param>
/// <param name="Greatest">The largest delay in steps, at the largest possible distance.</param>
/// <remarks>The neurons of both sides need positions, in one space.</remarks>
public sealed record DistanceDelay(double Offset, double PerLength, double Greatest) : Distribution
{
    /// <inheritdoc/>
    public override (double Min, double Max) Support => (Offset, Greatest);

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Always: a delay by distance is not drawn, but computed from positions.</exception>
    public override double Draw(RandomStream random, long index, long count) =>
        throw new InvalidOperationException("a delay by distance was requested without the positions of the neurons");

    /// <summary>The delay in steps at a distance in um.</summary>
    public double At(double distance) => Offset + (PerLength * distance);
}

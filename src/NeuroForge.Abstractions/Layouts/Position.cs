namespace NeuroForge.Layouts;

/// <summary>The position of a neuron.</summary>
/// <param name="X">First coordinate in um.</param>
/// <param name="Y">Second coordinate in um.</param>
/// <param name="Z">Third coordinate in um.</param>
public readonly record struct Position(double X, double Y, double Z = 0)
{
    /// <summary>The distance to another position along a straight line, in um.</summary>
    public double DistanceTo(Position other)
    {
        var (x, y, z) = (X - other.X, Y - other.Y, Z - other.Z);
        return Math.Sqrt((x * x) + (y * y) + (z * z));
    }
}

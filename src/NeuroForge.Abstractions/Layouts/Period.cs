namespace NeuroForge.Layouts;

/// <summary>The lengths after which a space repeats along its axes, so that it is a ring, a torus or a tube; 0 for an axis that does not repeat.</summary>
/// <param name="X">The length along x in um; finite, 0 or more.</param>
/// <param name="Y">The length along y in um.</param>
/// <param name="Z">The length along z in um.</param>
public readonly record struct Period(double X, double Y, double Z = 0)
{
    /// <summary>True if no axis repeats.</summary>
    public bool IsNone => X == 0 && Y == 0 && Z == 0;

    /// <summary>The shortest of the lengths that repeat; infinite if none does.</summary>
    public double Shortest => Math.Min(OrInfinity(X), Math.Min(OrInfinity(Y), OrInfinity(Z)));

    /// <summary>The distance of two positions in um along the shortest way.</summary>
    public double Distance(Position one, Position other)
    {
        var (x, y, z) = (Apart(one.X, other.X, X), Apart(one.Y, other.Y, Y), Apart(one.Z, other.Z, Z));
        return Math.Sqrt((x * x) + (y * y) + (z * z));
    }

    /// <summary>The same place with each coordinate from 0 to the length of its axis (excluded), if that repeats.</summary>
    public Position Wrap(Position position) => new(Wrap(position.X, X), Wrap(position.Y, Y), Wrap(position.Z, Z));

    /// <summary>The distance of two coordinates, the shorter way round.</summary>
    private static double Apart(double one, double other, double length)
    {
        if (length == 0)
        {
            return one - other;
        }

        var apart = Math.Abs(Wrap(one, length) - Wrap(other, length));
        return Math.Min(apart, length - apart);
    }

    private static double Wrap(double coordinate, double length)
    {
        if (length == 0 || (coordinate >= 0 && coordinate < length))
        {
            return coordinate;
        }

        var wrapped = coordinate - (length * Math.Floor(coordinate / length));
        return wrapped >= 0 && wrapped < length ? wrapped : 0;
    }

    private static double OrInfinity(double length) => length > 0 ? length : double.PositiveInfinity;
}

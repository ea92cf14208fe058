using NeuroForge.Layouts;

namespace NeuroForge.Space;

/// <summary>The smallest box that contains some positions, whose coordinates are wrapped into the period.</summary>
/// <param name="Least">The smallest coordinates in um.</param>
/// <param name="Greatest">The greatest coordinates in um.</param>
internal readonly record struct NodeBox(Position Least, Position Greatest)
{
    /// <summary>The distances in um from a position, at least and at most, of any position in the box.</summary>
    /// <param name="at">The position, wrapped.</param>
    /// <param name="period">The period.</param>
    internal (double Near, double Far) Distances(Position at, Period period)
    {
        var (nearX, farX) = Along(at.X, Least.X, Greatest.X, period.X);
        var (nearY, farY) = Along(at.Y, Least.Y, Greatest.Y, period.Y);
        var (nearZ, farZ) = Along(at.Z, Least.Z, Greatest.Z, period.Z);
        return (Math.Sqrt((nearX * nearX) + (nearY * nearY) + (nearZ * nearZ)), Math.Sqrt((farX * farX) + (farY * farY) + (farZ * farZ)));
    }

    private static (double Near, double Far) Along(double at, double least, double greatest, double length)
    {
        if (length == 0)
        {
            return (Math.Max(0, Math.Max(least - at, at - greatest)), Math.Max(at - least, greatest - at));
        }

        var (toLeast, toGreatest) = (Round(Math.Abs(at - least), length), Round(Math.Abs(at - greatest), length));
        var opposite = at < length / 2 ? at + (length / 2) : at - (length / 2);
        return (
            at >= least && at <= greatest ? 0 : Math.Min(toLeast, toGreatest),
            opposite >= least && opposite <= greatest ? length / 2 : Math.Max(toLeast, toGreatest));
    }

    private static double Round(double apart, double length) => Math.Min(apart, length - apart);
}

using NeuroForge.Layouts;
using NeuroForge.Mechanisms;

namespace NeuroForge.Space;

/// <summary>Checks that a kernel of distance fits the space in which neurons are.</summary>
public static class KernelSpace
{
    /// <summary>Checks a kernel.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="parameter">The name of the parameter whose value it is.</param>
    /// <param name="placed">True if all neurons have positions.</param>
    /// <param name="period">The period of the space; null if those of the populations differ.</param>
    /// <exception cref="ParameterException">Positions are missing, the populations are in different spaces, or the period is too small.</exception>
    public static void Check(DistanceKernel kernel, string parameter, bool placed, Period? period)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        if (kernel.IsUniform)
        {
            return;
        }

        if (!placed)
        {
            throw new ParameterException(parameter, "a distance needs positions: give all populations of the projection a layout");
        }

        if (period is not { } space)
        {
            throw new ParameterException(parameter, "the populations of the projection have different periods, so distances between them are not defined");
        }

        var longest = double.IsFinite(kernel.Reach) ? kernel.Reach : kernel.Width;
        if (longest > space.Shortest / 2)
        {
            throw new ParameterException(
                parameter,
                FormattableString.Invariant($"the kernel extends over {longest} um, but in a space with a period of {space.Shortest} um no distance along ")
                    + FormattableString.Invariant($"that axis is longer than {space.Shortest / 2} um; ")
                    + "give a shorter kernel, a \"max_distance\", or a larger space");
        }
    }
}

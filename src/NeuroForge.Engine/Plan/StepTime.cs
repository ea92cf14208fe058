namespace NeuroForge.Engine.Plan;

/// <summary>Times that are counted in whole steps.</summary>
internal static class StepTime
{
    /// <summary>Greatest relative distance of a time from a whole number of steps: room for the rounding of unit conversion and division.</summary>
    private const double Tolerance = 1e-9;

    /// <summary>True if a time is a whole number of steps.</summary>
    internal static bool IsWhole(double time, double step) => IsNear(time / step, Math.Round(time / step));

    /// <summary>The time itself if it is a whole number of steps, otherwise the next that is.</summary>
    internal static double RoundUp(double time, double step) => IsWhole(time, step) ? time : Math.Ceiling(time / step) * step;

    /// <summary>Rounds times up to whole numbers of steps.</summary>
    internal static void RoundUp(Span<double> times, double step)
    {
        foreach (ref var time in times)
        {
            time = RoundUp(time, step);
        }
    }

    /// <summary>True if a time is shorter than a number of steps.</summary>
    internal static bool IsShorter(double time, double steps, double step) => time / step < steps * (1 - Tolerance);

    private static bool IsNear(double steps, double whole) => Math.Abs(steps - whole) <= Tolerance * Math.Max(1, Math.Abs(steps));
}

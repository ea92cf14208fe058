namespace NeuroForge.Engine.Tests.Growth;

/// <summary>The growth of elements along a decay of calcium, computed by other means than the engine's.</summary>
internal static class Integral
{
    /// <summary>
    /// The classical Runge-Kutta method, which for dz/dt = f(t) is Simpson's rule, with compensated sums.
    /// Its error is of fourth order: at the steps used here, below 1e-3 of any time constant or width, less than 1e-14.
    /// </summary>
    public static double RungeKutta(Func<double, double> rate, double calcium, double tau, double duration, int steps)
    {
        var width = duration / steps;
        double RateAt(long half) => rate(calcium * Math.Exp(-half * width / 2 / tau));
        var (sum, lost) = (RateAt(0) - RateAt(2L * steps), 0.0);
        for (var step = 1L; step <= steps; step++)
        {
            var term = (4 * RateAt((2 * step) - 1)) + (2 * RateAt(2 * step)) - lost;
            var next = sum + term;
            lost = next - sum - term;
            sum = next;
        }

        return sum * width / 6;
    }

    /// <summary>Forward Euler; its error is of the order of the step.</summary>
    public static double Euler(Func<double, double> rate, double calcium, double tau, double duration, double step)
    {
        var grown = 0.0;
        var steps = (long)Math.Round(duration / step);
        for (var i = 0L; i < steps; i++)
        {
            grown += step * rate(calcium * Math.Exp(-i * step / tau));
        }

        return grown;
    }
}

namespace NeuroForge.Mechanisms.Tests.ButzVanOoyen2013.Driving;

/// <summary>Ways to integrate a growth curve.</summary>
internal static class Integration
{
    /// <summary>Forward Euler as NEST does it: in each step calcium decays first, by Euler too, then elements grow.</summary>
    public static ElementGrowth NestEuler(double step) => (rate, calcium, tau, span) =>
    {
        var grown = 0.0;
        for (var left = (long)Math.Round(span / step); left > 0; left--)
        {
            calcium -= calcium / tau * step;
            grown += step * rate(calcium);
        }

        return grown;
    };

    /// <summary>
    /// Simpson's rule over 64 panels. Spans here are at most 100 ms, a hundredth of calcium's time constant,
    /// so its error, of fourth order in the panel, is below rounding.
    /// </summary>
    public static double Exact(Func<double, double> rate, double calcium, double tau, double span)
    {
        const int Panels = 64;
        double RateAt(int half) => rate(calcium * Math.Exp(-span * half / (2 * Panels) / tau));
        var sum = RateAt(0) + RateAt(2 * Panels);
        for (var half = 1; half < 2 * Panels; half++)
        {
            sum += (half % 2 == 1 ? 4 : 2) * RateAt(half);
        }

        return sum * span / (6 * Panels);
    }
}

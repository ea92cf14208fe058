namespace NeuroForge.Models.Tests.Published;

/// <summary>
/// The stationary rate of a network of leaky integrate-and-fire neurons with delta synapses in the theory of its mean field: Siegert's formula, with mean and
/// variance of the input from the rate itself (Brunel 2000, doi:10.1023/A:1008925309027, equation 21 and appendix).
/// </summary>
internal static class Siegert
{
    private const double Tau = 20;
    private const double Refractory = 2;
    private const double Threshold = 20;
    private const double Reset = 10;
    private const double Weight = 0.1;
    private const double Sources = 1000;

    /// <summary>The rate in Hz of both populations of brunel-2000.</summary>
    /// <param name="g">Relative strength of inhibition.</param>
    /// <param name="eta">External input relative to that which reaches the threshold.</param>
    public static double Rate(double g, double eta)
    {
        var (low, high) = (0.0, 0.5); // spikes per ms; the rate that input of a rate gives crosses it from above
        for (var halving = 0; halving < 100; halving++)
        {
            var middle = (low + high) / 2;
            (low, high) = Response(middle, g, eta) > middle ? (middle, high) : (low, middle);
        }

        return 1000 * low;
    }

    private static double Response(double rate, double g, double eta)
    {
        var external = eta * Threshold / (Weight * Tau);
        var mean = Tau * Weight * (external + (rate * Sources * (1 - (0.25 * g))));
        var deviation = Math.Sqrt(Tau * Weight * Weight * (external + (rate * Sources * (1 + (0.25 * g * g)))));
        return 1 / (Refractory + (Tau * Math.Sqrt(Math.PI) * Integral((Reset - mean) / deviation, (Threshold - mean) / deviation)));
    }

    /// <summary>
    /// The integral of exp(u^2) (1 + erf u), by Simpson's rule: its error, of the fourth power of 1e-3 of the range, is far below that of the theory.
    /// </summary>
    private static double Integral(double from, double to)
    {
        const int Parts = 1000;
        var width = (to - from) / Parts;
        var sum = 0.0;
        for (var i = 0; i <= Parts; i++)
        {
            sum += (i is 0 or Parts ? 1 : i % 2 == 1 ? 4 : 2) * ScaledComplement(-(from + (i * width)));
        }

        return sum * width / 3;
    }

    /// <summary>
    /// exp(x^2) erfc(x), as 2 / sqrt(pi) times the integral of exp(-t^2 - 2 x t) over t from 0 on, by Simpson's rule up to where it is below 1e-15.
    /// </summary>
    private static double ScaledComplement(double x)
    {
        const int Parts = 2000;
        var end = Math.Max(-x, 0) + 6.5;
        var width = end / Parts;
        var sum = 0.0;
        for (var i = 0; i <= Parts; i++)
        {
            var t = i * width;
            sum += (i is 0 or Parts ? 1 : i % 2 == 1 ? 4 : 2) * Math.Exp(-(t * t) - (2 * x * t));
        }

        return 2 / Math.Sqrt(Math.PI) * sum * width / 3;
    }
}

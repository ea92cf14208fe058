using BenchmarkDotNet.Attributes;
using NeuroForge.ButzVanOoyen2013;
using NeuroForge.Declarations;
using NeuroForge.Engine.Growth;
using NeuroForge.Mechanisms;
using NeuroForge.Vectors;

namespace NeuroForge.Benchmarks;

/// <summary>
/// Why growth is integrated by quadrature between spikes: the same stretch of decaying calcium by Euler steps of 0.1 ms,
/// which is how the mechanism was first implemented, costs more by orders of magnitude and is less accurate.
/// </summary>
public class GrowthIntegration
{
    private const double Tau = 10_000; // ms
    private const double Step = 0.1; // ms
    private const double Start = 0.06;
    private const double GrowthRate = 1e-4;
    private const double Eps = 0.05;

    private readonly GrowthKernel _quadrature = GrowthKernel.For(
        Mechanism.Declare(typeof(Gaussian<>), PluginIdentity.None), [[GrowthRate, 0, Eps]], typeof(Double8), Step);

    /// <summary>How long no spike comes, in ms: the mean at 10 Hz, and between two updates of the tutorial.</summary>
    [Params(100, 10_000)]
    public double Interval { get; set; }

    /// <summary>As the engine does it.</summary>
    [Benchmark(Baseline = true)]
    public double Quadrature() => _quadrature.Integrate(new CalciumDecay(0, Start, Interval), Tau);

    /// <summary>Forward Euler.</summary>
    [Benchmark]
    public double Euler()
    {
        var (calcium, grown) = (Start, 0.0);
        var decay = Math.Exp(-Step / Tau);
        var (centre, width) = (Eps / 2, Eps / (2 * Math.Sqrt(Math.Log(2))));
        for (var i = 0; i < Interval / Step; i++)
        {
            calcium *= decay;
            var distance = (calcium - centre) / width;
            grown += Step * GrowthRate * ((2 * Math.Exp(-distance * distance)) - 1);
        }

        return grown;
    }
}

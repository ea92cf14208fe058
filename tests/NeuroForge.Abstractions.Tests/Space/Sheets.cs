using NeuroForge.Layouts;
using NeuroForge.Randomness;
using NeuroForge.Space;

namespace NeuroForge.Abstractions.Tests.Space;

/// <summary>Positions, spaces and kernels for tests of partner search.</summary>
internal static class Sheets
{
    /// <summary>A kernel of every form, for a sheet of some hundred um.</summary>
    internal static readonly Dictionary<string, DistanceKernel> Kernels = new(StringComparer.Ordinal)
    {
        ["gaussian"] = DistanceKernel.Gaussian(40),
        ["gaussian with a cut"] = DistanceKernel.Gaussian(60) with { MaxDistance = 90 },
        ["exponential"] = DistanceKernel.Exponential(30),
        ["linear"] = DistanceKernel.Linear(120),
        ["box"] = DistanceKernel.Box(100),
        ["gamma"] = DistanceKernel.Gamma(3, 20),
        ["gamma of shape 1"] = DistanceKernel.Gamma(1, 25),
        ["weibull"] = DistanceKernel.Weibull(2.5, 70),
    };

    /// <summary>Uniformly random positions; the first ten are at one place.</summary>
    internal static Position[] Random(int count, double width, double height, double depth = 0)
    {
        var random = new RandomStream(7, StreamPurpose.Layout, 0);
        var positions = new Position[count];
        for (var i = 0; i < count; i++)
        {
            positions[i] = i is > 0 and < 10 ? positions[0]
                : new(random.NextDouble() * width, random.NextDouble() * height, random.NextDouble() * depth);
        }

        return positions;
    }

    /// <summary>The values of a kernel for all candidates: the all-pairs reference.</summary>
    internal static double[] All(Position[] positions, Period period, DistanceKernel kernel, Position at) =>
        [.. positions.Select(p => kernel.At(period.Distance(p, at)))];
}

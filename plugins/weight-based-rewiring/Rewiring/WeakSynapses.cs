using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NeuroForge.WeightBasedRewiring;

/// <summary>Finds the synapses whose weight is below a threshold, with eight compared at a time, since few are below but all are compared.</summary>
internal static class WeakSynapses
{
    /// <summary>Finds the weak synapses.</summary>
    /// <param name="weights">The weight of each synapse.</param>
    /// <param name="threshold">The threshold.</param>
    /// <param name="weak">Receives their numbers, ascending.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Find(ReadOnlySpan<double> weights, double threshold, List<int> weak)
    {
        var (thresholds, first) = (Vector512.Create(threshold), 0);
        for (; first <= weights.Length - Vector512<double>.Count; first += Vector512<double>.Count)
        {
            var found = Vector512.LessThan(Vector512.Create(weights[first..]), thresholds).ExtractMostSignificantBits();
            for (; found != 0; found &= found - 1)
            {
                weak.Add(first + BitOperations.TrailingZeroCount(found));
            }
        }

        for (; first < weights.Length; first++)
        {
            if (weights[first] < threshold)
            {
                weak.Add(first);
            }
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NeuroForge.Vectors;

namespace NeuroForge.Randomness;

/// <summary>
/// Poisson-distributed counts for sixteen neurons at a time, by inversion: a 32-bit uniform number is compared with the
/// distribution function, so probabilities are exact to 2^-32.
/// </summary>
public sealed class PoissonCounts
{
    /// <summary>The largest mean: above it a table of thresholds is no longer suitable.</summary>
    public const double LargestMean = 500;

    /// <summary>Two to the 32nd.</summary>
    private const double Range = 4294967296.0;

    /// <summary>Probability of a larger count below which further thresholds are compared only on demand.</summary>
    private const double RareDraw = 1 / 1000.0;

    private readonly uint[] _thresholds;
    private readonly int _common;
    private readonly uint _least;

    /// <summary>Creates the table of a distribution.</summary>
    /// <param name="mean">The mean count, from 0 to <see cref="LargestMean"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is out of its range.</exception>
    public PoissonCounts(double mean)
    {
        if (mean is not (>= 0 and <= LargestMean))
        {
            throw new ArgumentOutOfRangeException(nameof(mean), mean, $"a mean count must be between 0 and {LargestMean}");
        }

        var thresholds = new List<uint>();
        var logarithm = -mean; // of the probability of k
        var reached = 0.0; // probability of fewer than k
        for (var k = 0; mean > 0; k++)
        {
            logarithm += k == 0 ? 0 : Double1.Log(mean / k).Number;
            var cumulated = reached + Double1.Exp(logarithm).Number;
            if (cumulated * Range >= uint.MaxValue || (k > mean && cumulated <= reached))
            {
                break;
            }

            if (cumulated * Range < 1)
            {
                _least++;
            }
            else
            {
                _common += 1 - reached > RareDraw ? 1 : 0;
                thresholds.Add((uint)(cumulated * Range));
            }

            reached = cumulated;
        }

        _thresholds = [.. thresholds];
        Table = PoissonTable.Of(_thresholds, _common, _least);
    }

    /// <summary>The same for a loop.</summary>
    internal PoissonTable Table { get; }

    /// <summary>A count for each neuron of the block, in the block's order of numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<uint> Next(ref RandomBlock random)
    {
        var uniform = random.Next();
        var count = Vector512.Create(_least);
        var thresholds = _thresholds;
        var i = 0;
        for (; i < _common; i++)
        {
            // A comparison that holds is all ones, which is -1.
            count -= Vector512.GreaterThanOrEqual(uniform, Vector512.Create(thresholds[i]));
        }

        for (; i < thresholds.Length; i++)
        {
            var more = Vector512.GreaterThanOrEqual(uniform, Vector512.Create(thresholds[i]));
            if (more == Vector512<uint>.Zero)
            {
                break;
            }

            count -= more;
        }

        return count;
    }
}

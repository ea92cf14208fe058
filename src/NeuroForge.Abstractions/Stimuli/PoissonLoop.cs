using System.Runtime.CompilerServices;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Stimuli;

/// <summary>Gives every neuron of a range a Poisson-distributed count of spikes in every step of a slice.</summary>
/// <param name="inputs">The inputs of the range's first neuron in slot 0.</param>
/// <param name="random">A random block for each sixteen neurons.</param>
/// <param name="blocks">Number of blocks.</param>
/// <param name="time">The slots of the steps.</param>
/// <param name="weight">The amount that a spike adds.</param>
/// <param name="counts">The distribution.</param>
internal readonly unsafe struct PoissonLoop(double* inputs, RandomBlock* random, int blocks, SliceSlots time, double weight, PoissonCounts counts) : IWidthLoop
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public void Run<T, TBits>()
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        var (slots, stride, each) = (time, (long)time.Count * RandomBlock.Generators, (T)weight);
        var table = counts.Table;
        fixed (ulong* thresholds = table.Thresholds)
        {
            for (var block = 0; block < blocks; block++)
            {
                for (var lane = 0; lane < RandomBlock.Generators; lane += T.Width)
                {
                    var lanes = RandomLanes<T, TBits>.Of(ref random[block], lane);
                    var first = inputs + (2 * block * stride) + lane;
                    var slot = slots.First;
                    for (var step = 0; step < slots.Steps; step++)
                    {
                        var drawn = Draw<T, TBits>(lanes.Next(), table, thresholds);
                        var at = first + ((long)slot * RandomBlock.Generators);
                        T.Store(T.Load(ref *at) + (WholeNumbers.Low<T, TBits>(drawn) * each), ref *at);
                        at += stride;
                        T.Store(T.Load(ref *at) + (WholeNumbers.High<T, TBits>(drawn) * each), ref *at);
                        slot = slot + 1 == slots.Count ? 0 : slot + 1;
                    }

                    lanes.Store(ref random[block], lane);
                }
            }
        }
    }

    /// <summary>Counts the thresholds that each half of 32 bits has reached.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TBits Draw<T, TBits>(TBits uniform, in PoissonTable table, ulong* thresholds)
        where T : struct, IVector<T>
        where TBits : struct, IBits<TBits, T>
    {
        var signed = uniform ^ TBits.All(PoissonTable.SignBits);
        var count = TBits.All(table.Least);
        long i = 0;
        for (; i < table.Common; i++)
        {
            count = TBits.SubtractHalves(count, TBits.GreaterHalves(signed, TBits.All(thresholds[i]))); // all bits set are -1
        }

        for (; i < table.Count; i++)
        {
            var more = TBits.GreaterHalves(signed, TBits.All(thresholds[i]));
            if (TBits.IsZero(more))
            {
                break;
            }

            count = TBits.SubtractHalves(count, more);
        }

        return count;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NeuroForge.Randomness;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Ground;

/// <summary>Layout of columns: always in groups of eight, for every vector, so that no result depends on the vector.</summary>
internal static class Lanes
{
    /// <summary>Neurons in a group.</summary>
    internal const int Count = 8;

    /// <summary>Neurons in a shard are padded to a multiple of this: the block of a random stream, two groups.</summary>
    internal const int Block = RandomBlock.Neurons;

    /// <summary>The group of a neuron. Numbers are never negative, so the compiler needs no rounding towards 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int GroupOf(int neuron) => (int)((uint)neuron / Count);

    /// <summary>The place of a neuron in its group.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int PlaceOf(int neuron) => (int)((uint)neuron % Count);

    /// <summary>The neuron of an item in memory with layout [group][row][8].</summary>
    /// <param name="item">The number of the item.</param>
    /// <param name="rows">Rows of a group.</param>
    internal static long NeuronOf(long item, int rows) => (item / (rows * Count) * Count) + (item % Count);

    /// <summary>Copies a row of every group, [group][row][8], so that the numbers of all neurons are contiguous.</summary>
    /// <param name="row">The row in the first group.</param>
    /// <param name="stride">Distance to the same row of the next group; 0 if one group applies to all.</param>
    /// <param name="into">Receives a number for each neuron.</param>
    internal static unsafe void CopyRow(double* row, int stride, Span<double> into)
    {
        ref var first = ref MemoryMarshal.GetReference(into);
        for (var neuron = 0; neuron < into.Length; neuron += Count)
        {
            if (into.Length - neuron >= Count)
            {
                Unsafe.WriteUnaligned(ref Unsafe.As<double, byte>(ref Unsafe.Add(ref first, neuron)), Unsafe.ReadUnaligned<Double8>(row));
            }
            else
            {
                new ReadOnlySpan<double>(row, into.Length - neuron).CopyTo(into[neuron..]);
            }

            row += stride;
        }
    }

    /// <summary>The next multiple of a block.</summary>
    internal static int PadToBlock(int neurons) => (int)PadToBlock((long)neurons);

    /// <summary>The next multiple of a block.</summary>
    internal static long PadToBlock(long neurons) => (neurons + Block - 1) / Block * Block;
}

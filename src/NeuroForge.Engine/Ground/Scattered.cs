using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Ground;

/// <summary>
/// Reads vectors whose numbers are not contiguous. They are put together in registers: a vector load would be slow just after single stores to the same place.
/// </summary>
internal static unsafe class Scattered
{
    /// <summary>Reads the numbers at some places.</summary>
    /// <param name="first">The number at place 0.</param>
    /// <param name="places">A place for each number of the vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Load<T>(double* first, int* places)
        where T : struct, IVector<T> => T.Width switch
        {
            1 => first[places[0]],
            2 => Unsafe.BitCast<Double2, T>(new(Vector128.Create(first[places[0]], first[places[1]]))),
            4 => Unsafe.BitCast<Double4, T>(new(Vector256.Create(first[places[0]], first[places[1]], first[places[2]], first[places[3]]))),
            _ => Unsafe.BitCast<Double8, T>(new(Vector512.Create(
                first[places[0]],
                first[places[1]],
                first[places[2]],
                first[places[3]],
                first[places[4]],
                first[places[5]],
                first[places[6]],
                first[places[7]]))),
        };

    /// <summary>Reads the numbers of some neurons from a column of groups of eight, with a distance between groups.</summary>
    /// <param name="first">The number of neuron 0.</param>
    /// <param name="stride">The distance from one group to the next.</param>
    /// <param name="neurons">A neuron for each number of the vector.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static T Load<T>(double* first, int stride, int* neurons)
        where T : struct, IVector<T>
    {
        if (T.Width == 1)
        {
            return *Of(first, stride, neurons[0]);
        }

        return stride == Lanes.Count ? Load<T>(first, neurons) : Far<T>(first, stride, neurons);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Far<T>(double* first, int stride, int* neurons)
        where T : struct, IVector<T> => T.Width switch
        {
            2 => Unsafe.BitCast<Double2, T>(new(Vector128.Create(*Of(first, stride, neurons[0]), *Of(first, stride, neurons[1])))),
            4 => Unsafe.BitCast<Double4, T>(new(Vector256.Create(
                *Of(first, stride, neurons[0]),
                *Of(first, stride, neurons[1]),
                *Of(first, stride, neurons[2]),
                *Of(first, stride, neurons[3])))),
            _ => Unsafe.BitCast<Double8, T>(new(Vector512.Create(
                *Of(first, stride, neurons[0]),
                *Of(first, stride, neurons[1]),
                *Of(first, stride, neurons[2]),
                *Of(first, stride, neurons[3]),
                *Of(first, stride, neurons[4]),
                *Of(first, stride, neurons[5]),
                *Of(first, stride, neurons[6]),
                *Of(first, stride, neurons[7])))),
        };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double* Of(double* first, int stride, int neuron) => first + (Lanes.GroupOf(neuron) * stride) + Lanes.PlaceOf(neuron);
}

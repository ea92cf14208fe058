using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Neurons;

/// <summary>An input that nothing drives, then the rest of a list.</summary>
/// <typeparam name="TRest">The rest.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal readonly unsafe struct UndrivenInput<TRest, T> : IInputList<T>
    where TRest : struct, IInputList<T>
    where T : struct, IVector<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<TNeuron>(double* arrived, long stride, ref TNeuron neuron, int field)
        where TNeuron : struct
    {
        Unsafe.Add(ref Unsafe.As<TNeuron, T>(ref neuron), field) = 0.0;
        TRest.Take(arrived, stride, ref neuron, field + 1);
    }
}

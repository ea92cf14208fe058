using System.Runtime.CompilerServices;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Neurons;

/// <summary>An input that something drives, then the rest of a list.</summary>
/// <typeparam name="TRest">The rest.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal readonly unsafe struct DrivenInput<TRest, T> : IInputList<T>
    where TRest : struct, IInputList<T>
    where T : struct, IVector<T>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Take<TNeuron>(double* arrived, long stride, ref TNeuron neuron, int field)
        where TNeuron : struct
    {
        Unsafe.Add(ref Unsafe.As<TNeuron, T>(ref neuron), field) = T.Load(ref *arrived);
        T.Store(0.0, ref *arrived);
        TRest.Take(arrived + stride, stride, ref neuron, field + 1);
    }
}

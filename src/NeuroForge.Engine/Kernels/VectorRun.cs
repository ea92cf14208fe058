using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Kernels;

/// <summary>
/// Consecutive vectors in a kernel's struct and in columns of [field][8]: copied as one if a vector is a group of eight, one by one if it is a single number.
/// </summary>
/// <remarks>
/// The JIT knows all sizes when it first reads the code, and no reference into the struct is ever kept: so the struct's address is never needed, and its fields
/// can be registers.
/// </remarks>
/// <typeparam name="TRun">The vectors, as a type made by <see cref="VectorRuns.Of"/>; <see cref="NoVectors"/> if there are none.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal static unsafe class VectorRun<TRun, T>
    where TRun : struct
    where T : struct, IVector<T>
{
    /// <summary>Copies the vectors from columns.</summary>
    /// <param name="columns">The first number of the first.</param>
    /// <param name="kernel">The struct.</param>
    /// <param name="offset">The place of the vectors in it, in bytes; a constant.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Load<TKernel>(double* columns, ref TKernel kernel, int offset)
    {
        if (typeof(TRun) == typeof(NoVectors))
        {
            return;
        }

        if (Unsafe.SizeOf<T>() == Lanes.Count * sizeof(double))
        {
            Unsafe.As<byte, TRun>(ref Unsafe.Add(ref Unsafe.As<TKernel, byte>(ref kernel), offset)) = Unsafe.AsRef<TRun>(columns);
            return;
        }

        for (var i = 0; i < Unsafe.SizeOf<TRun>() / Unsafe.SizeOf<T>(); i++)
        {
            Unsafe.Add(ref Unsafe.As<byte, T>(ref Unsafe.Add(ref Unsafe.As<TKernel, byte>(ref kernel), offset)), i) = T.Load(ref columns[i * Lanes.Count]);
        }
    }

    /// <summary>Copies the vectors to columns.</summary>
    /// <param name="kernel">The struct.</param>
    /// <param name="offset">The place of the vectors in it, in bytes; a constant.</param>
    /// <param name="columns">The first number of the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store<TKernel>(ref TKernel kernel, int offset, double* columns)
    {
        if (typeof(TRun) == typeof(NoVectors))
        {
            return;
        }

        if (Unsafe.SizeOf<T>() == Lanes.Count * sizeof(double))
        {
            Unsafe.AsRef<TRun>(columns) = Unsafe.As<byte, TRun>(ref Unsafe.Add(ref Unsafe.As<TKernel, byte>(ref kernel), offset));
            return;
        }

        for (var i = 0; i < Unsafe.SizeOf<TRun>() / Unsafe.SizeOf<T>(); i++)
        {
            T.Store(Unsafe.Add(ref Unsafe.As<byte, T>(ref Unsafe.Add(ref Unsafe.As<TKernel, byte>(ref kernel), offset)), i), ref columns[i * Lanes.Count]);
        }
    }
}

using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Kernels;

/// <summary>
/// Consecutive vectors in a kernel's struct and in columns of [field][8]: copied as one if a vector is a group of eight, one by one if it is narrower.
/// </summary>
/// <remarks>
/// The JIT knows all sizes when it first reads the code, and no reference into the struct is ever kept: so the struct's address is never needed, and its fields
/// can be registers. For the same reason narrower vectors are copied without a loop, eight in a method, where every place is a constant: a loop, even one that
/// never runs, would need the address. Only a longer run has one, behind a comparison of sizes.
/// </remarks>
/// <typeparam name="TRun">The vectors, as a type made by <see cref="VectorRuns.Of"/>; <see cref="NoVectors"/> if there are none.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal static unsafe class VectorRun<TRun, T>
    where TRun : struct
    where T : struct, IVector<T>
{
    private const MethodImplOptions Inline = MethodImplOptions.AggressiveInlining;

    /// <summary>Number of vectors in a method.</summary>
    private const int Together = 8;

    /// <summary>Number of vectors that are copied without a loop.</summary>
    private const int WrittenOut = 4 * Together;

    private static int Count
    {
        [MethodImpl(Inline)]
        get => (Unsafe.SizeOf<TRun>() & VectorRuns.Whole) / Unsafe.SizeOf<T>();
    }

    /// <summary>Copies the vectors from columns.</summary>
    /// <param name="columns">The first number of the first.</param>
    /// <param name="kernel">The struct.</param>
    /// <param name="offset">The place of the vectors in it, in bytes; a constant.</param>
    [MethodImpl(Inline)]
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

        LoadSome(columns, ref kernel, offset, 0);
        if (Count > Together)
        {
            LoadSome(columns, ref kernel, offset, Together);
        }

        if (Count > 2 * Together)
        {
            LoadSome(columns, ref kernel, offset, 2 * Together);
        }

        if (Count > 3 * Together)
        {
            LoadSome(columns, ref kernel, offset, 3 * Together);
        }

        if (Count > WrittenOut)
        {
            for (var i = WrittenOut; i < Count; i++)
            {
                Field(ref kernel, offset, i) = T.Load(ref columns[i * Lanes.Count]);
            }
        }
    }

    /// <summary>Copies the vectors to columns.</summary>
    /// <param name="kernel">The struct.</param>
    /// <param name="offset">The place of the vectors in it, in bytes; a constant.</param>
    /// <param name="columns">The first number of the first.</param>
    [MethodImpl(Inline)]
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

        StoreSome(ref kernel, offset, columns, 0);
        if (Count > Together)
        {
            StoreSome(ref kernel, offset, columns, Together);
        }

        if (Count > 2 * Together)
        {
            StoreSome(ref kernel, offset, columns, 2 * Together);
        }

        if (Count > 3 * Together)
        {
            StoreSome(ref kernel, offset, columns, 3 * Together);
        }

        if (Count > WrittenOut)
        {
            for (var i = WrittenOut; i < Count; i++)
            {
                T.Store(Field(ref kernel, offset, i), ref columns[i * Lanes.Count]);
            }
        }
    }

    [MethodImpl(Inline)]
    private static void LoadSome<TKernel>(double* columns, ref TKernel kernel, int offset, int first)
    {
        LoadOne(columns, ref kernel, offset, first);
        LoadOne(columns, ref kernel, offset, first + 1);
        LoadOne(columns, ref kernel, offset, first + 2);
        LoadOne(columns, ref kernel, offset, first + 3);
        LoadOne(columns, ref kernel, offset, first + 4);
        LoadOne(columns, ref kernel, offset, first + 5);
        LoadOne(columns, ref kernel, offset, first + 6);
        LoadOne(columns, ref kernel, offset, first + 7);
    }

    [MethodImpl(Inline)]
    private static void StoreSome<TKernel>(ref TKernel kernel, int offset, double* columns, int first)
    {
        StoreOne(ref kernel, offset, columns, first);
        StoreOne(ref kernel, offset, columns, first + 1);
        StoreOne(ref kernel, offset, columns, first + 2);
        StoreOne(ref kernel, offset, columns, first + 3);
        StoreOne(ref kernel, offset, columns, first + 4);
        StoreOne(ref kernel, offset, columns, first + 5);
        StoreOne(ref kernel, offset, columns, first + 6);
        StoreOne(ref kernel, offset, columns, first + 7);
    }

    [MethodImpl(Inline)]
    private static void LoadOne<TKernel>(double* columns, ref TKernel kernel, int offset, int i)
    {
        if (i < Count)
        {
            Field(ref kernel, offset, i) = T.Load(ref columns[i * Lanes.Count]);
        }
    }

    [MethodImpl(Inline)]
    private static void StoreOne<TKernel>(ref TKernel kernel, int offset, double* columns, int i)
    {
        if (i < Count)
        {
            T.Store(Field(ref kernel, offset, i), ref columns[i * Lanes.Count]);
        }
    }

    [MethodImpl(Inline)]
    private static ref T Field<TKernel>(ref TKernel kernel, int offset, int i) =>
        ref Unsafe.As<byte, T>(ref Unsafe.Add(ref Unsafe.As<TKernel, byte>(ref kernel), offset + (i * Unsafe.SizeOf<T>())));
}

using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>
/// Lanes that stand side by side in a kernel's struct, and in columns of [field][8] as well: copied as one where a lane is a group of eight,
/// each for itself where it is a single number.
/// </summary>
/// <remarks>
/// Sizes are compared where the JIT knows them when it first reads the code, and no reference into the struct is ever kept: so the struct's
/// address is taken nowhere, and its fields can be registers.
/// </remarks>
/// <typeparam name="TRun">The lanes, as <see cref="LaneRun.Of"/> makes the type; <see cref="NoLanes"/> where there are none.</typeparam>
/// <typeparam name="L">The lane.</typeparam>
internal static unsafe class LaneRun<TRun, L>
    where TRun : struct
    where L : struct, ILane<L>
{
    /// <summary>Copies the lanes from columns.</summary>
    /// <param name="columns">The first number of the first.</param>
    /// <param name="kernel">The struct.</param>
    /// <param name="offset">Where the lanes stand in it, in bytes; a constant.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Load<TKernel>(double* columns, ref TKernel kernel, int offset)
    {
        if (typeof(TRun) == typeof(NoLanes))
        {
            return;
        }

        if (Unsafe.SizeOf<L>() == Lanes.Count * sizeof(double))
        {
            Unsafe.As<byte, TRun>(ref Unsafe.Add(ref Unsafe.As<TKernel, byte>(ref kernel), offset)) = Unsafe.AsRef<TRun>(columns);
            return;
        }

        for (var i = 0; i < Unsafe.SizeOf<TRun>() / Unsafe.SizeOf<L>(); i++)
        {
            Unsafe.Add(ref Unsafe.As<byte, L>(ref Unsafe.Add(ref Unsafe.As<TKernel, byte>(ref kernel), offset)), i) = L.Load(ref columns[i * Lanes.Count]);
        }
    }

    /// <summary>Copies the lanes to columns.</summary>
    /// <param name="kernel">The struct.</param>
    /// <param name="offset">Where the lanes stand in it, in bytes; a constant.</param>
    /// <param name="columns">The first number of the first.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void Store<TKernel>(ref TKernel kernel, int offset, double* columns)
    {
        if (typeof(TRun) == typeof(NoLanes))
        {
            return;
        }

        if (Unsafe.SizeOf<L>() == Lanes.Count * sizeof(double))
        {
            Unsafe.AsRef<TRun>(columns) = Unsafe.As<byte, TRun>(ref Unsafe.Add(ref Unsafe.As<TKernel, byte>(ref kernel), offset));
            return;
        }

        for (var i = 0; i < Unsafe.SizeOf<TRun>() / Unsafe.SizeOf<L>(); i++)
        {
            L.Store(Unsafe.Add(ref Unsafe.As<byte, L>(ref Unsafe.Add(ref Unsafe.As<TKernel, byte>(ref kernel), offset)), i), ref columns[i * Lanes.Count]);
        }
    }
}

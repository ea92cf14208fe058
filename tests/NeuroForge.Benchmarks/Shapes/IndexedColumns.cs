using System.Runtime.CompilerServices;
using NeuroForge.Engine;

namespace NeuroForge.Benchmarks;

/// <summary>What a model of the other shape sees: constants, states and inputs by number.</summary>
internal readonly unsafe ref struct IndexedColumns<L>(double* constants, double* states, double* inputs, int receptorStride)
    where L : struct, ILane<L>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal L Constant(int number) => L.Load(ref constants[number * Lanes.Count]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref L State(int number) => ref Unsafe.As<double, L>(ref states[number * Lanes.Count]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal L Input(int receptor) => L.Load(ref inputs[receptor * receptorStride]);
}

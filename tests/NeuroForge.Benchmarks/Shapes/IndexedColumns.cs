using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Vectors;

namespace NeuroForge.Benchmarks;

/// <summary>What a model of the other shape sees: constants, states and inputs by number.</summary>
internal readonly unsafe ref struct IndexedColumns<T>(double* constants, double* states, double* inputs, int receptorStride)
    where T : struct, IVector<T>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Constant(int number) => T.Load(ref constants[number * Lanes.Count]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ref T State(int number) => ref Unsafe.As<double, T>(ref states[number * Lanes.Count]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T Input(int receptor) => T.Load(ref inputs[receptor * receptorStride]);
}

using System.Runtime.CompilerServices;
using NeuroForge.Engine.Kernels;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>
/// Eight consecutive fields, then the rest of a list. Written out, so that every place is known; a longer chain of methods would exceed the JIT's budget for
/// inlining.
/// </summary>
/// <typeparam name="TBefore">A run of as many vectors as the rule has before the eight.</typeparam>
/// <typeparam name="T0">The kind of the first.</typeparam>
/// <typeparam name="T1">The kind of the second.</typeparam>
/// <typeparam name="T2">The kind of the third.</typeparam>
/// <typeparam name="T3">The kind of the fourth.</typeparam>
/// <typeparam name="T4">The kind of the fifth.</typeparam>
/// <typeparam name="T5">The kind of the sixth.</typeparam>
/// <typeparam name="T6">The kind of the seventh.</typeparam>
/// <typeparam name="T7">The kind of the eighth.</typeparam>
/// <typeparam name="TRest">The rest.</typeparam>
/// <typeparam name="T">The vector.</typeparam>
internal unsafe struct EightFields<TBefore, T0, T1, T2, T3, T4, T5, T6, T7, TRest, T> : IFieldList<T>
    where TBefore : struct
    where T0 : struct
    where T1 : struct
    where T2 : struct
    where T3 : struct
    where T4 : struct
    where T5 : struct
    where T6 : struct
    where T7 : struct
    where TRest : struct, IFieldList<T>
    where T : struct, IVector<T>
{
    private double* _values0;
    private double* _values1;
    private double* _values2;
    private double* _values3;
    private double* _values4;
    private double* _values5;
    private double* _values6;
    private double* _values7;
    private TRest _rest;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Open(FieldValues* values)
    {
        _values0 = Values(values, 0)->First;
        _values1 = Values(values, 1)->First;
        _values2 = Values(values, 2)->First;
        _values3 = Values(values, 3)->First;
        _values4 = Values(values, 4)->First;
        _values5 = Values(values, 5)->First;
        _values6 = Values(values, 6)->First;
        _values7 = Values(values, 7)->First;
        _rest = default;
        _rest.Open(values);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Load<TKind, TRule>(long offset, ref TRule rule)
        where TKind : struct
        where TRule : struct
    {
        if (typeof(T0) == typeof(TKind))
        {
            Field(ref rule, 0) = Unsafe.ReadUnaligned<T>(_values0 + offset);
        }

        if (typeof(T1) == typeof(TKind))
        {
            Field(ref rule, 1) = Unsafe.ReadUnaligned<T>(_values1 + offset);
        }

        if (typeof(T2) == typeof(TKind))
        {
            Field(ref rule, 2) = Unsafe.ReadUnaligned<T>(_values2 + offset);
        }

        if (typeof(T3) == typeof(TKind))
        {
            Field(ref rule, 3) = Unsafe.ReadUnaligned<T>(_values3 + offset);
        }

        if (typeof(T4) == typeof(TKind))
        {
            Field(ref rule, 4) = Unsafe.ReadUnaligned<T>(_values4 + offset);
        }

        if (typeof(T5) == typeof(TKind))
        {
            Field(ref rule, 5) = Unsafe.ReadUnaligned<T>(_values5 + offset);
        }

        if (typeof(T6) == typeof(TKind))
        {
            Field(ref rule, 6) = Unsafe.ReadUnaligned<T>(_values6 + offset);
        }

        if (typeof(T7) == typeof(TKind))
        {
            Field(ref rule, 7) = Unsafe.ReadUnaligned<T>(_values7 + offset);
        }

        _rest.Load<TKind, TRule>(offset, ref rule);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<TRule>(ref TRule rule, long offset)
        where TRule : struct
    {
        if (typeof(T0) == typeof(OwnField))
        {
            Unsafe.WriteUnaligned(_values0 + offset, Field(ref rule, 0));
        }

        if (typeof(T1) == typeof(OwnField))
        {
            Unsafe.WriteUnaligned(_values1 + offset, Field(ref rule, 1));
        }

        if (typeof(T2) == typeof(OwnField))
        {
            Unsafe.WriteUnaligned(_values2 + offset, Field(ref rule, 2));
        }

        if (typeof(T3) == typeof(OwnField))
        {
            Unsafe.WriteUnaligned(_values3 + offset, Field(ref rule, 3));
        }

        if (typeof(T4) == typeof(OwnField))
        {
            Unsafe.WriteUnaligned(_values4 + offset, Field(ref rule, 4));
        }

        if (typeof(T5) == typeof(OwnField))
        {
            Unsafe.WriteUnaligned(_values5 + offset, Field(ref rule, 5));
        }

        if (typeof(T6) == typeof(OwnField))
        {
            Unsafe.WriteUnaligned(_values6 + offset, Field(ref rule, 6));
        }

        if (typeof(T7) == typeof(OwnField))
        {
            Unsafe.WriteUnaligned(_values7 + offset, Field(ref rule, 7));
        }

        _rest.Store(ref rule, offset);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Fill<TRule>(FieldValues* values, int neuron, ref TRule rule)
        where TRule : struct
    {
        if (typeof(T0) == typeof(LineField))
        {
            Field(ref rule, 0) = *Values(values, 0)->Of(neuron);
        }

        if (typeof(T1) == typeof(LineField))
        {
            Field(ref rule, 1) = *Values(values, 1)->Of(neuron);
        }

        if (typeof(T2) == typeof(LineField))
        {
            Field(ref rule, 2) = *Values(values, 2)->Of(neuron);
        }

        if (typeof(T3) == typeof(LineField))
        {
            Field(ref rule, 3) = *Values(values, 3)->Of(neuron);
        }

        if (typeof(T4) == typeof(LineField))
        {
            Field(ref rule, 4) = *Values(values, 4)->Of(neuron);
        }

        if (typeof(T5) == typeof(LineField))
        {
            Field(ref rule, 5) = *Values(values, 5)->Of(neuron);
        }

        if (typeof(T6) == typeof(LineField))
        {
            Field(ref rule, 6) = *Values(values, 6)->Of(neuron);
        }

        if (typeof(T7) == typeof(LineField))
        {
            Field(ref rule, 7) = *Values(values, 7)->Of(neuron);
        }

        TRest.Fill(values, neuron, ref rule);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref T Field<TRule>(ref TRule rule, int number) =>
        ref Unsafe.Add(ref Unsafe.As<TRule, T>(ref rule), ((Unsafe.SizeOf<TBefore>() & VectorRuns.Whole) / Unsafe.SizeOf<T>()) + number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FieldValues* Values(FieldValues* values, int number) =>
        values + ((Unsafe.SizeOf<TBefore>() & VectorRuns.Whole) / Unsafe.SizeOf<T>()) + number;
}

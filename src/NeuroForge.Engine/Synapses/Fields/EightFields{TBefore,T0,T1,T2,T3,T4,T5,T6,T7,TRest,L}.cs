using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Eight fields that stand side by side, then the rest of a list. Written out, so that every place is known; a longer chain of methods would exhaust what the JIT inlines.</summary>
/// <typeparam name="TBefore">As many lanes as the rule has before the eight.</typeparam>
/// <typeparam name="T0">The kind of the first.</typeparam>
/// <typeparam name="T1">The kind of the second.</typeparam>
/// <typeparam name="T2">The kind of the third.</typeparam>
/// <typeparam name="T3">The kind of the fourth.</typeparam>
/// <typeparam name="T4">The kind of the fifth.</typeparam>
/// <typeparam name="T5">The kind of the sixth.</typeparam>
/// <typeparam name="T6">The kind of the seventh.</typeparam>
/// <typeparam name="T7">The kind of the eighth.</typeparam>
/// <typeparam name="TRest">The rest.</typeparam>
/// <typeparam name="L">The lane.</typeparam>
internal readonly unsafe struct EightFields<TBefore, T0, T1, T2, T3, T4, T5, T6, T7, TRest, L> : IFieldList<L>
    where TBefore : struct
    where T0 : struct
    where T1 : struct
    where T2 : struct
    where T3 : struct
    where T4 : struct
    where T5 : struct
    where T6 : struct
    where T7 : struct
    where TRest : struct, IFieldList<L>
    where L : struct, ILane<L>
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Load<TKind, TRule>(FieldValues* values, long offset, ref TRule rule)
        where TKind : struct
        where TRule : struct
    {
        if (typeof(T0) == typeof(TKind))
        {
            Field(ref rule, 0) = L.Load(ref Values(values, 0)->First[offset]);
        }

        if (typeof(T1) == typeof(TKind))
        {
            Field(ref rule, 1) = L.Load(ref Values(values, 1)->First[offset]);
        }

        if (typeof(T2) == typeof(TKind))
        {
            Field(ref rule, 2) = L.Load(ref Values(values, 2)->First[offset]);
        }

        if (typeof(T3) == typeof(TKind))
        {
            Field(ref rule, 3) = L.Load(ref Values(values, 3)->First[offset]);
        }

        if (typeof(T4) == typeof(TKind))
        {
            Field(ref rule, 4) = L.Load(ref Values(values, 4)->First[offset]);
        }

        if (typeof(T5) == typeof(TKind))
        {
            Field(ref rule, 5) = L.Load(ref Values(values, 5)->First[offset]);
        }

        if (typeof(T6) == typeof(TKind))
        {
            Field(ref rule, 6) = L.Load(ref Values(values, 6)->First[offset]);
        }

        if (typeof(T7) == typeof(TKind))
        {
            Field(ref rule, 7) = L.Load(ref Values(values, 7)->First[offset]);
        }

        TRest.Load<TKind, TRule>(values, offset, ref rule);
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

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<TRule>(ref TRule rule, FieldValues* values, long offset)
        where TRule : struct
    {
        if (typeof(T0) == typeof(OwnField))
        {
            L.Store(Field(ref rule, 0), ref Values(values, 0)->First[offset]);
        }

        if (typeof(T1) == typeof(OwnField))
        {
            L.Store(Field(ref rule, 1), ref Values(values, 1)->First[offset]);
        }

        if (typeof(T2) == typeof(OwnField))
        {
            L.Store(Field(ref rule, 2), ref Values(values, 2)->First[offset]);
        }

        if (typeof(T3) == typeof(OwnField))
        {
            L.Store(Field(ref rule, 3), ref Values(values, 3)->First[offset]);
        }

        if (typeof(T4) == typeof(OwnField))
        {
            L.Store(Field(ref rule, 4), ref Values(values, 4)->First[offset]);
        }

        if (typeof(T5) == typeof(OwnField))
        {
            L.Store(Field(ref rule, 5), ref Values(values, 5)->First[offset]);
        }

        if (typeof(T6) == typeof(OwnField))
        {
            L.Store(Field(ref rule, 6), ref Values(values, 6)->First[offset]);
        }

        if (typeof(T7) == typeof(OwnField))
        {
            L.Store(Field(ref rule, 7), ref Values(values, 7)->First[offset]);
        }

        TRest.Store(ref rule, values, offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref L Field<TRule>(ref TRule rule, int number) =>
        ref Unsafe.Add(ref Unsafe.As<TRule, L>(ref rule), ((Unsafe.SizeOf<TBefore>() & LaneRun.Whole) / Unsafe.SizeOf<L>()) + number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static FieldValues* Values(FieldValues* values, int number) =>
        values + ((Unsafe.SizeOf<TBefore>() & LaneRun.Whole) / Unsafe.SizeOf<L>()) + number;
}

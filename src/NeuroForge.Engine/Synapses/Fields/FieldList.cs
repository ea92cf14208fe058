using NeuroForge.Engine.Kernels;

namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>Creates lists of fields, which are types.</summary>
internal static class FieldList
{
    /// <summary>Number of consecutive fields in a list.</summary>
    internal const int Together = 8;

    /// <summary>The list of a rule's fields.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="kinds">The kinds of the fields, by their number in the rule; others are constants.</param>
    internal static Type Of(Type vector, IReadOnlyDictionary<int, Type> kinds) => Of(vector, kinds, [.. kinds.Keys.Order()]);

    private static Type Of(Type vector, IReadOnlyDictionary<int, Type> kinds, int[] fields) => fields is [var first, ..]
        ? typeof(EightFields<,,,,,,,,,,>).MakeGenericType(
        [
            VectorRuns.Of(vector, first),
            .. Enumerable.Range(first, Together).Select(field => kinds.GetValueOrDefault(field, typeof(ConstantField))),
            Of(vector, kinds, [.. fields.Where(field => field >= first + Together)]),
            vector,
        ])
        : typeof(NoFields<>).MakeGenericType(vector);
}

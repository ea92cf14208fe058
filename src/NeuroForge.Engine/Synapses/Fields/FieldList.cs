using NeuroForge.Engine.Kernels;

namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>Makes lists of fields, which are types.</summary>
internal static class FieldList
{
    /// <summary>Fields that stand side by side in a list.</summary>
    internal const int Together = 8;

    /// <summary>The list of a rule's fields.</summary>
    /// <param name="vector">The vector.</param>
    /// <param name="kinds">What the fields are, by their place among the rule's; those left out are constants.</param>
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

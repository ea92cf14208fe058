using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Where one of a rule's fields finds its values, which never move: in groups of eight, some way from one another.</summary>
/// <param name="field">Where the field stands among the rule's.</param>
/// <param name="values">The first value.</param>
/// <param name="stride">Numbers from one group to the next.</param>
internal readonly unsafe struct FieldValues(int field, double* values, int stride)
{
    private readonly double* _values = values;
    private readonly int _stride = stride;

    /// <summary>Where the field stands among the rule's.</summary>
    internal int Field { get; } = field;

    /// <summary>What a rule sees in some columns.</summary>
    internal static FieldValues[] Of(IEnumerable<SeenColumn> columns) => [.. columns.Select(c => new FieldValues(c.Field, c.First, c.Stride))];

    /// <summary>The value of a neuron or synapse.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double* At(int number) => _values + (Lanes.GroupOf(number) * _stride) + Lanes.PlaceOf(number);
}

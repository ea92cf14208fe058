using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>The values of one of a rule's fields, at a constant address: in groups of eight, with a distance between groups.</summary>
/// <param name="first">The first value.</param>
/// <param name="stride">The distance from one group to the next.</param>
internal readonly unsafe struct FieldValues(double* first, int stride)
{
    private readonly int _stride = stride;

    /// <summary>The first value.</summary>
    internal double* First { get; } = first;

    /// <summary>The value of a neuron.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double* Of(int neuron) => First + ((long)Lanes.GroupOf(neuron) * _stride) + Lanes.PlaceOf(neuron);
}

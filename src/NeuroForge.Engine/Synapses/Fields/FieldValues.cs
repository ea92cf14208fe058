using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;

namespace NeuroForge.Engine.Synapses.Fields;

/// <summary>Where one of a rule's fields finds its values, which never move: in groups of eight, some way from one another.</summary>
/// <param name="first">The first value.</param>
/// <param name="stride">Numbers from one group to the next.</param>
internal readonly unsafe struct FieldValues(double* first, int stride)
{
    private readonly int _stride = stride;

    /// <summary>The first value.</summary>
    internal double* First { get; } = first;

    /// <summary>The value of a neuron.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double* Of(int neuron) => First + ((long)Lanes.GroupOf(neuron) * _stride) + Lanes.PlaceOf(neuron);
}

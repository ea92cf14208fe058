using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>Where one of a rule's fields finds what it sees of neurons: a column in a few pointers, none of which ever moves.</summary>
/// <param name="field">Where the field stands among the rule's.</param>
/// <param name="values">The first number.</param>
/// <param name="stride">Numbers from one group of eight neurons to the next.</param>
/// <param name="left">What is left of each number; null where they are seen as they stand.</param>
internal readonly unsafe struct SeenValues(int field, double* values, int stride, double* left = null)
{
    private readonly double* _values = values;
    private readonly int _stride = stride;
    private readonly double* _left = left;

    /// <summary>Where the field stands among the rule's.</summary>
    internal int Field { get; } = field;

    /// <summary>The number of a neuron.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double At(int neuron)
    {
        var number = _values[(Lanes.GroupOf(neuron) * _stride) + Lanes.PlaceOf(neuron)];
        return _left is null ? number : number * *_left;
    }

    /// <summary>The numbers of a vector of neurons. What decays is a column of its own, whose groups stand side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T At<T>(int* neurons)
        where T : struct, IVector<T> =>
        _left is null ? Scattered.Load<T>(_values, _stride, neurons) : Scattered.Load<T>(_values, neurons) * *_left;
}

using System.Runtime.CompilerServices;
using NeuroForge.Engine.Ground;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Synapses.Seen;

/// <summary>The values that one of a rule's fields sees of neurons: a column as a few addresses, which are constant.</summary>
/// <param name="field">The number of the field in the rule.</param>
/// <param name="values">The first number.</param>
/// <param name="stride">The distance from one group of eight neurons to the next.</param>
/// <param name="left">The decay factor of each number; null if the numbers are used unchanged.</param>
internal readonly unsafe struct SeenValues(int field, double* values, int stride, double* left = null)
{
    private readonly double* _values = values;
    private readonly int _stride = stride;
    private readonly double* _left = left;

    /// <summary>The number of the field in the rule.</summary>
    internal int Field { get; } = field;

    /// <summary>The number of a neuron.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double At(int neuron)
    {
        var number = _values[(Lanes.GroupOf(neuron) * _stride) + Lanes.PlaceOf(neuron)];
        return _left is null ? number : number * *_left;
    }

    /// <summary>The numbers of a vector of neurons. A column that decays has its own numbers, whose groups are contiguous.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal T At<T>(int* neurons)
        where T : struct, IVector<T> =>
        _left is null ? Scattered.Load<T>(_values, _stride, neurons) : Scattered.Load<T>(_values, neurons) * *_left;
}

using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Where one of a rule's fields finds what it sees of neurons: a column in a few pointers, none of which ever moves.</summary>
internal readonly unsafe struct SeenValues
{
    private readonly double* _values;
    private readonly int _stride;
    private readonly double* _since;
    private readonly double _rate;

    /// <summary>Numbers as they stand.</summary>
    /// <param name="field">Where the field stands among the rule's.</param>
    /// <param name="values">The first number.</param>
    /// <param name="stride">Numbers from one group of eight neurons to the next.</param>
    internal SeenValues(int field, double* values, int stride)
    {
        Field = field;
        _values = values;
        _stride = stride;
    }

    /// <summary>Numbers that decay from a step on.</summary>
    /// <param name="field">Where the field stands among the rule's.</param>
    /// <param name="values">The number of each neuron in that step.</param>
    /// <param name="since">The step.</param>
    /// <param name="rate">A step as a part of the time constant.</param>
    internal SeenValues(int field, double* values, double* since, double rate)
        : this(field, values, Lanes.Count)
    {
        _since = since;
        _rate = rate;
    }

    /// <summary>Where the field stands among the rule's.</summary>
    internal int Field { get; }

    /// <summary>The number of a neuron at the end of a step.</summary>
    internal double At(int neuron, long step)
    {
        if (!Decays)
        {
            return _values[(Lanes.GroupOf(neuron) * _stride) + Lanes.PlaceOf(neuron)];
        }

        // In the step itself, e to the 0 is 1: no need to compute it.
        return _since[neuron] == step ? _values[neuron] : _values[neuron] * Lane1.Exp(-_rate * (step - _since[neuron])).Number;
    }

    /// <summary>Whether the numbers decay from a step on.</summary>
    internal bool Decays => _since is not null;

    /// <summary>The numbers of a lane of neurons, as they stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal L At<L>(int* neurons)
        where L : struct, ILane<L> => Scattered.Load<L>(_values, _stride, neurons);

    /// <summary>The numbers of a lane of neurons, decayed to the end of a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal L DecayedAt<L>(int* neurons, long step)
        where L : struct, ILane<L> => Scattered.Load<L>(_values, neurons) * L.Exp(-_rate * (step - Scattered.Load<L>(_since, neurons)));
}

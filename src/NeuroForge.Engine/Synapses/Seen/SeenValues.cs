using System.Runtime.CompilerServices;

namespace NeuroForge.Engine;

/// <summary>Where one of a rule's fields finds what it sees of neurons, one neuron at a time: a column in a few pointers, none of which ever moves.</summary>
internal readonly unsafe struct SeenValues
{
    /// <summary>Decays of longer spans are rare and computed one by one.</summary>
    internal const int LongestDecay = 2048;

    private readonly double* _values;
    private readonly int _stride;
    private readonly long* _since;
    private readonly double* _decay;
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
    /// <param name="decay">What so many steps leave of a number, up to <see cref="LongestDecay"/>.</param>
    /// <param name="rate">A step as a part of the time constant.</param>
    internal SeenValues(int field, double* values, long* since, double* decay, double rate)
        : this(field, values, Lanes.Count)
    {
        _since = since;
        _decay = decay;
        _rate = rate;
    }

    /// <summary>Where the field stands among the rule's.</summary>
    internal int Field { get; }

    /// <summary>The number of a neuron at the end of a step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal double At(int neuron, long step)
    {
        if (_since is null)
        {
            return _values[(Lanes.GroupOf(neuron) * _stride) + Lanes.PlaceOf(neuron)];
        }

        var steps = step - _since[neuron];
        return _values[neuron] * ((ulong)steps < LongestDecay ? _decay[steps] : DecayOf(steps));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private double DecayOf(long steps) => Lane1.Exp(-_rate * steps).Number;
}

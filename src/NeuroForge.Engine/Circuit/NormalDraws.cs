using NeuroForge.Engine.Plan;
using NeuroForge.Randomness;

namespace NeuroForge.Engine.Circuit;

/// <summary>
/// Draws normally distributed values for many synapses of a target, in vectors: the same values as those that <see cref="NormalDistribution"/> draws one by
/// one. Synapses whose pair or value is rejected remain for the next attempt, since a stream continues with its next pair for either reason.
/// </summary>
/// <param name="normal">The distribution.</param>
/// <param name="whole">True for whole numbers, such as delays in steps.</param>
internal sealed class NormalDraws(NormalDistribution normal, bool whole)
{
    /// <summary>Lanes of the widest vector.</summary>
    private const int Widest = 8;

    private readonly bool _roundsAfterwards = whole && !normal.HasWhole;
    private readonly bool _rounds = whole && normal.HasWhole;
    private ulong[] _counters = [];
    private double[] _numbers = [];
    private int[] _places = [];

    /// <summary>Draws the values.</summary>
    /// <param name="target">The key of the target.</param>
    /// <param name="leaves">The number of each synapse's leaf below it.</param>
    /// <param name="values">Receives the values.</param>
    internal void Draw(StreamKey target, ReadOnlySpan<long> leaves, Span<double> values)
    {
        MakeRoom(leaves.Length);
        for (var i = 0; i < leaves.Length; i++)
        {
            (_counters[i], _places[i]) = (target.CounterOf(leaves[i]), i);
        }

        var left = leaves.Length;
        for (var attempt = 0UL; left > 0; attempt++)
        {
            var vectors = (left + (Widest - 1)) & ~(Widest - 1);
            target.Normals(attempt, _counters.AsSpan(0, vectors), _numbers.AsSpan(0, vectors));
            left = Keep(left, values);
        }
    }

    /// <summary>Keeps the values that are accepted, and returns the number of synapses for the next attempt.</summary>
    private int Keep(int count, Span<double> values)
    {
        var left = 0;
        for (var i = 0; i < count; i++)
        {
            var place = _places[i];
            var value = normal.Mean + (normal.Deviation * _numbers[i]);
            value = _rounds ? Math.Round(value) : value;
            if (_rounds ? normal.IsWholeWithin(value) : normal.IsWithin(value))
            {
                values[place] = _roundsAfterwards ? Math.Round(value) : value;
            }
            else
            {
                (_counters[left], _places[left]) = (_counters[i], place);
                left++;
            }
        }

        return left;
    }

    private void MakeRoom(int count)
    {
        if (_places.Length < count)
        {
            var vectors = (count + (Widest - 1)) & ~(Widest - 1);
            (_counters, _numbers, _places) = (new ulong[vectors], new double[vectors], new int[count]);
        }
    }
}

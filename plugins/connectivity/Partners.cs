using System.Runtime.InteropServices;

namespace NeuroForge.Connectivity;

/// <summary>The neurons of one side, from which partners for neurons of the other side are drawn.</summary>
/// <param name="count">Number of neurons on the side.</param>
/// <param name="repeats">True if a partner may be drawn more than once for the same neuron.</param>
internal sealed class Partners(int count, bool repeats)
{
    /// <summary>The value for no forbidden neuron.</summary>
    internal const int Any = -1;

    private readonly int[] _neurons = repeats ? [] : [.. Enumerable.Range(0, count)];
    private readonly List<int> _swapped = [];
    private readonly List<int> _drawn = [];

    /// <summary>A message that a neuron has fewer possible partners than synapses, with advice.</summary>
    /// <param name="neuron">The neuron, such as <c>target 3</c>.</param>
    /// <param name="partner">The other side, <c>source</c> or <c>target</c>.</param>
    /// <param name="forbidden">The neuron that cannot be a partner, or <see cref="Any"/>.</param>
    /// <param name="degree">The kind of degree that is required, such as <c>in-degree</c>.</param>
    /// <param name="wanted">The degree.</param>
    internal string TooFew(string neuron, string partner, int forbidden, string degree, int wanted)
    {
        var possible = Possible(forbidden);
        return possible == 0
            ? $"{neuron} has no possible {partner}, since the only one is the neuron itself; allow autapses, or add another {partner}"
            : $"{neuron} has {possible} possible {partner}s (of {count}), fewer than the {degree} of {wanted}; lower the {degree}, or allow multapses"
                + (forbidden == Any ? "" : " or autapses");
    }

    /// <summary>Draws partners, each allowed one equally likely. The result does not depend on earlier draws for other neurons.</summary>
    /// <param name="wanted">Number of partners.</param>
    /// <param name="forbidden">A neuron that cannot be a partner, or <see cref="Any"/>.</param>
    /// <param name="random">The stream to draw from.</param>
    /// <returns>The partners, valid until the next draw: fewer than wanted only if there are no more.</returns>
    internal List<int> Draw(int wanted, int forbidden, RandomStream random)
    {
        _drawn.Clear();
        var possible = Possible(forbidden);
        if (!repeats)
        {
            DrawWithoutReplacement(Math.Min(wanted, possible), possible, random);
        }
        else if (possible > 0)
        {
            CollectionsMarshal.SetCount(_drawn, wanted);
            random.NextInt32s(possible, CollectionsMarshal.AsSpan(_drawn));
        }

        PassOver(forbidden);
        return _drawn;
    }

    /// <summary>Shuffles the front part of the list as far as needed, then restores the list.</summary>
    private void DrawWithoutReplacement(int wanted, int possible, RandomStream random)
    {
        _swapped.Clear();
        for (var i = 0; i < wanted; i++)
        {
            var j = i + random.NextInt32(possible - i);
            (_neurons[i], _neurons[j]) = (_neurons[j], _neurons[i]);
            _swapped.Add(j);
            _drawn.Add(_neurons[i]);
        }

        for (var i = wanted - 1; i >= 0; i--)
        {
            (_neurons[i], _neurons[_swapped[i]]) = (_neurons[_swapped[i]], _neurons[i]);
        }
    }

    /// <summary>Numbers the drawn partners as if the forbidden neuron did not exist.</summary>
    private void PassOver(int forbidden)
    {
        for (var i = 0; i < _drawn.Count && forbidden != Any; i++)
        {
            _drawn[i] += _drawn[i] >= forbidden ? 1 : 0;
        }
    }

    /// <summary>Number of neurons that can be partners.</summary>
    /// <param name="forbidden">A neuron that cannot be a partner, or <see cref="Any"/>.</param>
    internal int Possible(int forbidden) => forbidden == Any ? count : count - 1;
}

namespace NeuroForge.Connectivity;

/// <summary>The neurons of one side, from which partners are drawn for the neurons of the other.</summary>
/// <param name="count">How many neurons the side has.</param>
/// <param name="repeats">Whether a partner may be drawn more than once for the same neuron.</param>
/// <param name="random">The stream to draw from.</param>
internal sealed class Partners(int count, bool repeats, RandomStream random)
{
    // Draws without repeats shuffle the front; whatever order an earlier neuron left is as good a beginning as any other.
    private readonly int[] _neurons = [.. Enumerable.Range(0, count)];
    private readonly List<int> _drawn = [];

    /// <summary>Draws partners, each allowed one equally likely.</summary>
    /// <param name="wanted">How many.</param>
    /// <param name="allowed">Whether a neuron may be a partner.</param>
    /// <returns>The partners, until the next draw: fewer than wanted only where there are no more.</returns>
    internal List<int> Draw(int wanted, Func<int, bool> allowed)
    {
        _drawn.Clear();
        if (!repeats)
        {
            DrawWithoutReplacement(wanted, allowed);
        }
        else if (Array.Exists(_neurons, neuron => allowed(neuron)))
        {
            DrawWithReplacement(wanted, allowed);
        }

        return _drawn;
    }

    private void DrawWithReplacement(int wanted, Func<int, bool> allowed)
    {
        while (_drawn.Count < wanted)
        {
            var neuron = random.NextInt32(count);
            if (allowed(neuron))
            {
                _drawn.Add(neuron);
            }
        }
    }

    private void DrawWithoutReplacement(int wanted, Func<int, bool> allowed)
    {
        for (var i = 0; i < count && _drawn.Count < wanted; i++)
        {
            random.Draw(_neurons.AsSpan(i), 1);
            if (allowed(_neurons[i]))
            {
                _drawn.Add(_neurons[i]);
            }
        }
    }
}

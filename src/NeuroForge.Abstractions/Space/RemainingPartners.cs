using NeuroForge.Layouts;
using NeuroForge.Randomness;

namespace NeuroForge.Space;

/// <summary>
/// All candidates of one neuron that are not excluded, each with its probability, for when few of many are left and drawing them is mostly in vain.
/// </summary>
/// <param name="tree">The index of the candidates.</param>
/// <param name="kernel">The kernel.</param>
/// <param name="weights">The number of each candidate; null if each counts once.</param>
/// <param name="isExcluded">True for a candidate that is excluded.</param>
internal sealed class RemainingPartners(SpatialTree tree, DistanceKernel kernel, PartnerWeights? weights, Predicate<int> isExcluded)
{
    private readonly List<int> _candidates = [];
    private readonly List<double> _sums = [];
    private bool _isListed;
    private int _rejected;

    /// <summary>Forgets the list.</summary>
    internal void Clear() => _isListed = false;

    /// <summary>Number of candidates.</summary>
    internal int Count(ReadOnlySpan<Frontier.Part> parts, Position at)
    {
        List(parts, at);
        return _candidates.Count;
    }

    /// <summary>Draws a candidate. Those that were excluded after the list was made are rejected; the list is made again when that is more work.</summary>
    /// <returns>Its number; -1 if none is left.</returns>
    internal int Draw(ReadOnlySpan<Frontier.Part> parts, Position at, RandomStream random)
    {
        while (true)
        {
            if (!_isListed || _rejected > _candidates.Count)
            {
                List(parts, at);
            }

            if (_candidates.Count == 0)
            {
                return -1;
            }

            var found = _sums.BinarySearch(random.NextDouble() * _sums[^1]);
            var candidate = _candidates[Math.Min(found < 0 ? ~found : found + 1, _candidates.Count - 1)];
            if (!isExcluded(candidate))
            {
                return candidate;
            }

            _rejected++;
        }
    }

    private void List(ReadOnlySpan<Frontier.Part> parts, Position at)
    {
        (_isListed, _rejected) = (true, 0);
        _candidates.Clear();
        _sums.Clear();
        var sum = 0.0;
        foreach (var part in parts)
        {
            var (begin, end) = tree.PlacesOf(part.Node);
            for (var place = begin; place < end; place++)
            {
                var value = kernel.At(tree.DistanceTo(place, at)) * (weights?.At(place) ?? 1);
                if (value > 0 && !isExcluded(tree.NeuronAt(place)))
                {
                    _candidates.Add(tree.NeuronAt(place));
                    _sums.Add(sum += value);
                }
            }
        }
    }
}

namespace NeuroForge.Space;

/// <summary>
/// A number for each neuron of a <see cref="SpatialTree"/>, such as its vacant synaptic elements, to which the probability that it is drawn is proportional.
/// A change takes a time proportional to log N.
/// </summary>
public sealed class PartnerWeights
{
    private readonly SpatialTree _tree;
    private readonly long[] _totals;
    private readonly int[] _weights;

    /// <summary>Sets the numbers.</summary>
    /// <param name="tree">The index of the neurons.</param>
    /// <param name="weights">The number of each neuron, 0 or more.</param>
    /// <exception cref="ArgumentException">There is not one number for each neuron, or one is negative.</exception>
    public PartnerWeights(SpatialTree tree, ReadOnlySpan<int> weights)
    {
        ArgumentNullException.ThrowIfNull(tree);
        if (weights.Length != tree.Count)
        {
            throw new ArgumentException($"there are {weights.Length} numbers for {tree.Count} neurons", nameof(weights));
        }

        (_tree, _totals, _weights) = (tree, new long[tree.NodeCount], new int[weights.Length]);
        Reset(weights);
    }

    /// <summary>The sum of all numbers.</summary>
    public long Total => _totals[SpatialTree.Root];

    /// <summary>Increases with every change.</summary>
    internal long Version { get; private set; }

    /// <summary>The number of a neuron.</summary>
    public int this[int neuron]
    {
        get => _weights[_tree.PlaceOf(neuron)];
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            var place = _tree.PlaceOf(neuron);
            var change = value - _weights[place];
            _weights[place] = value;
            for (var node = _tree.LeafOf(place); node >= SpatialTree.Root; node /= 2)
            {
                _totals[node] += change;
            }

            Version++;
        }
    }

    /// <summary>Sets all numbers anew.</summary>
    /// <param name="weights">The number of each neuron, 0 or more.</param>
    /// <exception cref="ArgumentException">There is not one number for each neuron, or one is negative.</exception>
    public void Reset(ReadOnlySpan<int> weights)
    {
        if (weights.Length != _weights.Length)
        {
            throw new ArgumentException($"there are {weights.Length} numbers for {_weights.Length} neurons", nameof(weights));
        }

        for (var neuron = 0; neuron < weights.Length; neuron++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weights[neuron], nameof(weights));
            _weights[_tree.PlaceOf(neuron)] = weights[neuron];
        }

        for (var node = _tree.NodeCount - 1; node >= SpatialTree.Root; node--)
        {
            _totals[node] = _tree.IsLeaf(node) ? Sum(_tree.Members(node)) : _totals[2 * node] + _totals[(2 * node) + 1];
        }

        Version++;
    }

    /// <summary>The sum of the numbers of a node's members.</summary>
    internal long Of(int node) => _totals[node];

    /// <summary>The number of the neuron at a place.</summary>
    internal int At(int place) => _weights[place];

    /// <summary>The place of a member of a node that has a share of the sum: each member as many shares as its number.</summary>
    /// <param name="node">The node.</param>
    /// <param name="share">The share, from 0 to the sum of the node (excluded).</param>
    internal int PlaceOf(int node, long share)
    {
        while (!_tree.IsLeaf(node))
        {
            node *= 2;
            if (share >= _totals[node])
            {
                share -= _totals[node++];
            }
        }

        var place = _tree.Members(node).Begin;
        while (share >= _weights[place])
        {
            share -= _weights[place++];
        }

        return place;
    }

    private long Sum((int Begin, int End) members)
    {
        var sum = 0L;
        for (var place = members.Begin; place < members.End; place++)
        {
            sum += _weights[place];
        }

        return sum;
    }
}

using NeuroForge.Layouts;

namespace NeuroForge.Space;

/// <summary>
/// Nodes of a <see cref="SpatialTree"/> that together contain every neuron to which a kernel gives a probability, seen from one position, with a bound of the
/// kernel in each: the less it varies in a node, the larger the node may be.
/// </summary>
/// <remarks>
/// A heap: the node whose members' probabilities differ most from its bound comes first, and is divided next. A leaf is divided into its neurons, whose
/// bounds are exact; place p is kept as node -1 - p.
/// </remarks>
/// <param name="tree">The index.</param>
/// <param name="kernel">The kernel.</param>
/// <param name="weights">The number of each neuron; null if each counts once.</param>
internal sealed class Frontier(SpatialTree tree, DistanceKernel kernel, PartnerWeights? weights)
{
    private Part[] _parts = new Part[16];
    private Position _at;

    /// <summary>Number of nodes.</summary>
    internal int Count { get; private set; }

    /// <summary>The sum of all bounds, each times the number of the node's members.</summary>
    internal double Bound { get; private set; }

    /// <summary>The part of <see cref="Bound"/> that may belong to no member.</summary>
    internal double Gap { get; private set; }

    /// <summary>Number of nodes that have been divided.</summary>
    internal int Divided { get; private set; }

    /// <summary>The nodes.</summary>
    internal ReadOnlySpan<Part> Parts => _parts.AsSpan(0, Count);

    /// <summary>Begins at another position, with the node of all neurons.</summary>
    /// <param name="at">The position, wrapped.</param>
    internal void Begin(Position at)
    {
        _at = at;
        (Count, Divided, Bound, Gap) = (0, 0, 0, 0);
        AddNode(SpatialTree.Root);
    }

    /// <summary>Divides the first node.</summary>
    /// <returns>False if every bound is exact.</returns>
    internal bool Divide()
    {
        if (Count == 0 || _parts[0].Gap == 0)
        {
            return false;
        }

        var node = Take();
        Divided++;
        if (tree.IsLeaf(node))
        {
            var (begin, end) = tree.Members(node);
            for (var place = begin; place < end; place++)
            {
                AddPlace(place);
            }
        }
        else
        {
            AddNode(2 * node);
            AddNode((2 * node) + 1);
        }

        return true;
    }

    private void AddNode(int node)
    {
        var (begin, end) = tree.Members(node);
        var weight = weights?.Of(node) ?? end - begin;
        if (weight > 0)
        {
            var (near, far) = tree.Distances(node, _at);
            Add(new(node, kernel.Greatest(near, far), weight, kernel.Least(near, far)));
        }
    }

    private void AddPlace(int place)
    {
        var value = kernel.At(tree.DistanceTo(place, _at));
        Add(new(-1 - place, value, weights?.At(place) ?? 1, value));
    }

    private void Add(Part part)
    {
        if (part.Bound == 0)
        {
            return;
        }

        if (Count == _parts.Length)
        {
            Array.Resize(ref _parts, 2 * Count);
        }

        (Bound, Gap) = (Bound + part.Bound, Gap + part.Gap);
        var at = Count++;
        for (; at > 0 && part.IsBefore(_parts[(at - 1) / 2]); at = (at - 1) / 2)
        {
            _parts[at] = _parts[(at - 1) / 2];
        }

        _parts[at] = part;
    }

    /// <summary>Removes the first node.</summary>
    private int Take()
    {
        var taken = _parts[0];
        (Bound, Gap) = (Bound - taken.Bound, Gap - taken.Gap);
        var last = _parts[--Count];
        var at = 0;
        while ((2 * at) + 1 < Count)
        {
            var child = (2 * at) + 1;
            child += child + 1 < Count && _parts[child + 1].IsBefore(_parts[child]) ? 1 : 0;
            if (!_parts[child].IsBefore(last))
            {
                break;
            }

            _parts[at] = _parts[child];
            at = child;
        }

        _parts[at] = last;
        return taken.Node;
    }

    /// <summary>A node.</summary>
    /// <param name="Node">Its number; -1 - p for the single neuron at place p.</param>
    /// <param name="Greatest">The greatest value of the kernel in it.</param>
    /// <param name="Weight">The number of its members.</param>
    /// <param name="Least">The smallest value of the kernel in it.</param>
    internal readonly record struct Part(int Node, double Greatest, long Weight, double Least)
    {
        internal double Bound => Weight * Greatest;

        internal double Gap => Node < 0 ? 0 : Weight * (Greatest - Least);

        internal bool IsBefore(Part other) => Gap > other.Gap || (Gap == other.Gap && Node < other.Node);
    }
}

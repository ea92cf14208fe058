using System.Numerics;
using NeuroForge.Layouts;

namespace NeuroForge.Space;

/// <summary>
/// A spatial index of neurons: a tree that halves them along the longest axis until few are left. It does not change, and any number of threads may use it.
/// </summary>
/// <remarks>
/// Nodes are numbered as in a heap: the root is 1, the halves of node n are 2 n and 2 n + 1. Neurons of a node are consecutive places of one order, so neither
/// nodes nor their members have lists. The order depends on the positions and numbers of the neurons alone.
/// </remarks>
public sealed class SpatialTree
{
    /// <summary>The node of all neurons.</summary>
    internal const int Root = 1;

    /// <summary>The greatest number of neurons in a node that is not divided.</summary>
    private const int LeafSize = 8;

    private readonly Position[] _positions;
    private readonly int[] _neurons;
    private readonly int[] _places;
    private readonly NodeBox[] _boxes;
    private readonly int _levels;

    /// <summary>Builds the index, in a time proportional to N log N.</summary>
    /// <param name="positions">The position of each neuron in um; finite.</param>
    /// <param name="period">The period of the space.</param>
    /// <exception cref="ArgumentException">A coordinate is not a finite number.</exception>
    public SpatialTree(ReadOnlySpan<Position> positions, Period period)
    {
        Period = period;
        _positions = new Position[positions.Length];
        _neurons = new int[positions.Length];
        for (var neuron = 0; neuron < positions.Length; neuron++)
        {
            var position = positions[neuron];
            if (!double.IsFinite(position.X + position.Y + position.Z))
            {
                throw new ArgumentException($"the position of neuron {neuron} is not finite", nameof(positions));
            }

            (_positions[neuron], _neurons[neuron]) = (period.Wrap(position), neuron);
        }

        while (positions.Length >> _levels > LeafSize)
        {
            _levels++;
        }

        _boxes = new NodeBox[2 << _levels];
        Divide(new PlaceOrder(_positions, _neurons), Root);
        _places = new int[positions.Length];
        for (var place = 0; place < _places.Length; place++)
        {
            _places[_neurons[place]] = place;
        }
    }

    /// <summary>Number of neurons.</summary>
    public int Count => _neurons.Length;

    /// <summary>The period of the space.</summary>
    public Period Period { get; }

    /// <summary>Number of nodes and one, since they are numbered from 1.</summary>
    internal int NodeCount => _boxes.Length;

    /// <summary>True if a node is not divided.</summary>
    internal bool IsLeaf(int node) => node >> _levels != 0;

    /// <summary>The places of a node's members: the first, and the one behind the last.</summary>
    internal (int Begin, int End) Members(int node)
    {
        var level = BitOperations.Log2((uint)node);
        var number = node - (1 << level);
        return ((int)((long)Count * number >> level), (int)((long)Count * (number + 1) >> level));
    }

    /// <summary>The places of a node's members, or of the single neuron at place p for node -1 - p.</summary>
    internal (int Begin, int End) PlacesOf(int node) => node < 0 ? (-1 - node, -node) : Members(node);

    /// <summary>The leaf of a place.</summary>
    internal int LeafOf(int place)
    {
        var number = (int)(((long)place << _levels) / Count);
        while ((long)Count * (number + 1) >> _levels <= place)
        {
            number++;
        }

        return (1 << _levels) + number;
    }

    /// <summary>The distances in um from a wrapped position, at least and at most, of the members of a node.</summary>
    internal (double Near, double Far) Distances(int node, Position at) => _boxes[node].Distances(at, Period);

    /// <summary>The neuron at a place.</summary>
    internal int NeuronAt(int place) => _neurons[place];

    /// <summary>The place of a neuron.</summary>
    internal int PlaceOf(int neuron) => _places[neuron];

    /// <summary>The distance in um of the neuron at a place from a position.</summary>
    internal double DistanceTo(int place, Position at) => Period.Distance(_positions[place], at);

    private void Divide(PlaceOrder order, int node)
    {
        var (begin, end) = Members(node);
        var box = order.BoxOf(begin, end);
        _boxes[node] = box;
        if (IsLeaf(node))
        {
            return;
        }

        order.Halve(begin, end, Members(2 * node).End, box);
        Divide(order, 2 * node);
        Divide(order, (2 * node) + 1);
    }
}

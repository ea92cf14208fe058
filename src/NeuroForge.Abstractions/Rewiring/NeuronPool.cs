using NeuroForge.Layouts;
using NeuroForge.Space;

namespace NeuroForge.Rewiring;

/// <summary>The neurons on one side of a projection, numbered from 0 through its populations, as a rewiring strategy sees them.</summary>
public sealed class NeuronPool
{
    private SpatialTree? _tree;

    /// <summary>Creates a pool.</summary>
    /// <param name="count">Number of neurons.</param>
    /// <param name="elements">Synaptic elements of each, as grown; empty if the projection names no element on this side.</param>
    /// <param name="connected">For each neuron, the number of its elements that are bound in synapses; as long as <paramref name="elements"/>.</param>
    /// <param name="positions">Position of each; empty if a population has no layout.</param>
    public NeuronPool(int count, ReadOnlyMemory<double> elements, ReadOnlyMemory<int> connected, ReadOnlyMemory<Position> positions)
    {
        Count = count;
        Elements = elements;
        Connected = connected;
        Positions = positions;
    }

    /// <summary>Number of neurons.</summary>
    public int Count { get; }

    /// <summary>Synaptic elements of each neuron, whole and fractional; empty if the projection names none on this side.</summary>
    public ReadOnlyMemory<double> Elements { get; }

    /// <summary>For each neuron, the number of its elements that are bound in synapses.</summary>
    public ReadOnlyMemory<int> Connected { get; }

    /// <summary>Position of each neuron; empty if a population has no layout.</summary>
    public ReadOnlyMemory<Position> Positions { get; }

    /// <summary>The period of the space in which the neurons are; null if those of the populations differ.</summary>
    public Period? Period { get; init; } = default(Period);

    /// <summary>The spatial index of the neurons, for <see cref="PartnerSearch"/>; built when it is first requested.</summary>
    /// <exception cref="InvalidOperationException">There are no positions, or the populations have different periods.</exception>
    public SpatialTree Tree => _tree ??= Positions.Length == Count && Period is { } period
        ? new(Positions.Span, period)
        : throw new InvalidOperationException("an index needs positions and a single period");
}

using NeuroForge.Layouts;

namespace NeuroForge.Rewiring;

/// <summary>The neurons on one side of a projection, numbered from 0 through its populations, as a rewiring strategy sees them.</summary>
public sealed class NeuronPool
{
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
}

using NeuroForge.Declarations;
using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Recording.Quantities;
using NeuroForge.Layouts;

namespace NeuroForge.Engine.Observing.Live;

/// <summary>A population in a simulation, or a group of neurons, which are then numbered among themselves; between two slices.</summary>
public sealed class LivePopulation
{
    private readonly NeuronSelection _neurons;
    private readonly Population _population;
    private readonly double[] _all;
    private readonly Func<long> _step;
    private readonly double[] _values;
    private readonly Dictionary<string, NeuronQuantity> _quantities = new(StringComparer.Ordinal);

    internal LivePopulation(NeuronSelection neurons, Func<long> step)
    {
        _neurons = neurons;
        _population = neurons.Population;
        _step = step;
        _values = new double[neurons.Count];
        _all = neurons.IsWhole ? [] : new double[_population.Size];
    }

    /// <summary>Its name.</summary>
    public string Name => _neurons.Name;

    /// <summary>Number of neurons.</summary>
    public int Size => _neurons.Count;

    /// <summary>The neuron model.</summary>
    public Mechanism Model => _population.Plan.Model;

    /// <summary>Positions of its neurons; empty if they have none.</summary>
    public IReadOnlyList<Position> Positions => _neurons.IsWhole || _population.Positions.Length == 0
        ? _population.Positions
        : [.. Enumerable.Range(0, Size).Select(neuron => _population.Positions[_neurons.NeuronOf(neuron)])];

    /// <summary>Number of spikes of its neurons since the network was built, or restored from a snapshot.</summary>
    /// <exception cref="InvalidOperationException">It is a group: spikes are counted for whole populations; a stream has those of a group.</exception>
    public long Spikes => _neurons.IsWhole
        ? _population.Shards.Sum(s => s.SpikeCount)
        : throw new InvalidOperationException($"spikes are counted for whole populations such as {_population.Name}: read the stream of spikes of {Name}");

    /// <summary>The lesioned neurons, ascending.</summary>
    public IReadOnlyList<int> Lesioned => [.. _population.Lesions.Neurons.Select(_neurons.NumberOf).Where(neuron => neuron >= 0)];

    /// <summary>Reads a quantity of every neuron.</summary>
    /// <param name="quantity">The quantity, named as for recorders: a state or parameter of the model, <c>calcium</c>, an element such as <c>axon</c>,
    /// <c>axon.connected</c>, <c>axon.vacant</c>.</param>
    /// <returns>A number for each neuron, in the unit that recorders use. Overwritten by the next call.</returns>
    /// <exception cref="ArgumentException">The neurons have no such quantity.</exception>
    /// <exception cref="MechanismException">A growth curve failed.</exception>
    public ReadOnlySpan<double> Read(string quantity)
    {
        Read(quantity, _values);
        return _values;
    }

    /// <summary>Reads a quantity of every neuron into memory of the caller.</summary>
    /// <param name="quantity">The quantity, named as for recorders.</param>
    /// <param name="into">Receives a number for each neuron; at least as long as the number of neurons.</param>
    /// <exception cref="ArgumentException">The neurons have no such quantity, or the memory is too short.</exception>
    /// <exception cref="MechanismException">A growth curve failed.</exception>
    public void Read(string quantity, Span<double> into)
    {
        if (into.Length < Size)
        {
            throw new ArgumentException($"{Name} has {Size} neurons, but there is room for {into.Length} numbers", nameof(into));
        }

        if (!_quantities.TryGetValue(quantity, out var found))
        {
            _quantities[quantity] = found = Find(quantity);
        }

        if (_neurons.IsWhole)
        {
            found.Copy(quantity, _population, _step(), into[..Size]);
            return;
        }

        found.Copy(quantity, _population, _step(), _all);
        _neurons.Pick<double>(_all, into[..Size]);
    }

    private NeuronQuantity Find(string name)
    {
        var owner = QuantityOwner.Of(_population.Plan);
        return QuantityCatalogue.Choose(name, [owner]) switch
        {
            { Faults: [var fault, ..] } => throw new ArgumentException(fault.Message, nameof(name)),
            { Quantity: NeuronQuantity found } => found,
            _ => throw new ArgumentException(
                $"\"{name}\" is not a quantity with one number for each neuron at a single moment: record it, or request a stream", nameof(name)),
        };
    }
}

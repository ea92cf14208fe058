using NeuroForge.Engine.Plan;
using NeuroForge.Hosting;

namespace NeuroForge.Studio.Observation;

/// <summary>A quantity of every drawn neuron as a byte between the smallest and the largest value, for colours.</summary>
/// <param name="population">The population.</param>
/// <param name="every">The distance from one drawn neuron to the next in numbers.</param>
internal sealed class NeuronColours(PopulationPlan population, int every)
{
    private readonly double[] _values = new double[population.Size];

    /// <summary>Number of drawn neurons.</summary>
    internal int Count => (population.Size + every - 1) / every;

    /// <summary>The mean over all neurons at the last reading.</summary>
    internal double Mean { get; private set; }

    /// <summary>The smallest value at the last reading.</summary>
    internal double Least { get; private set; }

    /// <summary>The largest value at the last reading.</summary>
    internal double Greatest { get; private set; }

    /// <summary>The quantities that can be read of a population.</summary>
    internal static IReadOnlyList<string> Quantities(PopulationPlan population) =>
    [
        .. population.Calcium is null ? [] : new[] { RunObservation.Calcium },
        .. population.Model.States.Select(state => state.Name),
        .. population.Elements.Select(element => element.Name),
    ];

    /// <summary>Reads a quantity.</summary>
    /// <param name="simulation">The simulation.</param>
    /// <param name="quantity">The quantity, which the population has.</param>
    /// <param name="into">Receives a byte for each drawn neuron.</param>
    internal void Read(Simulation simulation, string quantity, Span<byte> into)
    {
        simulation.Population(population.Name).Read(quantity, _values);
        var (least, greatest, sum) = (double.PositiveInfinity, double.NegativeInfinity, 0.0);
        foreach (var value in _values)
        {
            (least, greatest, sum) = (Math.Min(least, value), Math.Max(greatest, value), sum + value);
        }

        (Least, Greatest, Mean) = (least, greatest, sum / _values.Length);
        var scale = greatest > least ? byte.MaxValue / (greatest - least) : 0;
        for (var i = 0; i < Count; i++)
        {
            into[i] = (byte)((_values[i * every] - least) * scale);
        }
    }
}

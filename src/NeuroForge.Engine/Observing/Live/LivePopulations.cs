using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Whole;

namespace NeuroForge.Engine.Observing.Live;

/// <summary>The views of all populations and groups of a network, by name.</summary>
internal sealed class LivePopulations
{
    private readonly Network _network;
    private readonly Dictionary<string, LivePopulation> _views;

    /// <summary>Creates the views.</summary>
    /// <param name="network">The network.</param>
    /// <param name="step">Gives the current step.</param>
    internal LivePopulations(Network network, Func<long> step)
    {
        _network = network;
        _views = network.NamesOfNeurons.ToDictionary(name => name, name => new LivePopulation(network.Neurons(name)!, step), StringComparer.Ordinal);
    }

    /// <summary>The view of a population or a group.</summary>
    /// <exception cref="ArgumentException">There is none with that name.</exception>
    internal LivePopulation Find(string name) => _views.TryGetValue(name, out var view) ? view : throw new ArgumentException(
        Missing.Message(_network.Plan.Groups.Count == 0 ? "population" : "population or group", name, _network.NamesOfNeurons), nameof(name));
}

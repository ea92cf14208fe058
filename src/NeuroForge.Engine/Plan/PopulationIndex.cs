using System.Runtime.CompilerServices;

namespace NeuroForge.Engine.Plan;

/// <summary>The populations of a network by name, made once for each list of populations: a network may have thousands, and each is looked up often.</summary>
internal sealed class PopulationIndex
{
    private static readonly ConditionalWeakTable<IReadOnlyList<PopulationPlan>, PopulationIndex> Known = [];

    private readonly IReadOnlyList<PopulationPlan> _populations;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly long[] _firsts;

    private PopulationIndex(IReadOnlyList<PopulationPlan> populations)
    {
        _populations = populations;
        _firsts = new long[populations.Count];
        var first = 0L;
        for (var i = 0; i < populations.Count; i++)
        {
            _places.TryAdd(populations[i].Name, i);
            _firsts[i] = first;
            first += populations[i].Size;
        }
    }

    /// <summary>A population.</summary>
    /// <exception cref="KeyNotFoundException">There is none with this name.</exception>
    internal PopulationPlan this[string name] => _populations[_places[name]];

    /// <summary>The index of a network.</summary>
    internal static PopulationIndex Of(NetworkPlan plan) => Known.GetValue(plan.Populations, populations => new PopulationIndex(populations));

    /// <summary>The index of a population in the network; -1 if there is none with this name.</summary>
    internal int PlaceOf(string name) => _places.GetValueOrDefault(name, -1);

    /// <summary>The number in the network of a population's first neuron.</summary>
    /// <exception cref="KeyNotFoundException">There is none with this name.</exception>
    internal long FirstNeuronOf(string name) => _firsts[_places[name]];

    /// <summary>The populations that are named, in the order of the network and each once; names of none are passed over.</summary>
    internal IEnumerable<PopulationPlan> Among(IReadOnlyList<string> names) =>
        names.Count == 1
            ? PlaceOf(names[0]) is >= 0 and var only ? [_populations[only]] : []
            : names.Select(PlaceOf).Where(place => place >= 0).Distinct().Order().Select(place => _populations[place]);
}

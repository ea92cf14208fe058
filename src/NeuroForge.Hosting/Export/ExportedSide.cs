using NeuroForge.Engine.Plan;

namespace NeuroForge.Hosting.Export;

/// <summary>A side of a projection: its populations, through which neurons are numbered.</summary>
internal sealed class ExportedSide
{
    private readonly int[] _firsts;

    internal ExportedSide(NetworkPlan network, IReadOnlyList<string> populations)
    {
        Populations = populations;
        _firsts = new int[populations.Count];
        for (var i = 1; i < _firsts.Length; i++)
        {
            _firsts[i] = _firsts[i - 1] + network.Populations.First(population => population.Name == populations[i - 1]).Size;
        }
    }

    /// <summary>The names of the populations.</summary>
    internal IReadOnlyList<string> Populations { get; }

    /// <summary>The number of the first neuron of a population.</summary>
    internal int FirstOf(int place) => _firsts[place];

    /// <summary>The place of the population of a neuron.</summary>
    internal int PlaceOf(int number)
    {
        var found = Array.BinarySearch(_firsts, number);
        return found < 0 ? ~found - 1 : found; // no population is empty, so no two begin at one number
    }

    /// <summary>The id of a neuron in a graph.</summary>
    internal string IdOf(int number) => PlaceOf(number) is var place ? FormattableString.Invariant($"{Populations[place]}:{number - _firsts[place]}") : "";
}

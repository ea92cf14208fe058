using NeuroForge.Descriptions.Values;
using NeuroForge.Units;

namespace NeuroForge.Descriptions.Parts;

/// <summary>What can be recorded of populations and projections.</summary>
internal static class Recordables
{
    internal const string Spikes = "spikes";
    internal const string FiringRate = "firing_rate";
    internal const string Calcium = "calcium";
    internal const string Positions = "positions";
    internal const string Connections = "connections";
    internal const string Weights = "weights";
    internal const string WeightHistogram = "weight_histogram";
    internal const string Births = "births";
    internal const string Deaths = "deaths";
    internal const string InDegree = "in_degree";
    internal const string OutDegree = "out_degree";
    internal const string Delays = "delays";
    internal const string Rewiring = "rewiring";

    private const string Connected = ".connected";
    private const string Vacant = ".vacant";

    /// <summary>The words that mean the same for every model.</summary>
    internal static readonly IReadOnlyList<string> Words =
    [
        Spikes, FiringRate, Calcium, Positions, Connections, Births, Deaths, InDegree, OutDegree, Weights, WeightHistogram, Delays, Rewiring
    ];

    private static readonly IReadOnlyList<string> OfProjections =
    [
        Connections, Births, Deaths, InDegree, OutDegree, Weights, WeightHistogram, Delays, Rewiring
    ];

    /// <summary>Whether a word is about projections rather than populations.</summary>
    internal static bool IsOfProjections(string record) => OfProjections.Contains(record);

    /// <summary>Whether weights of synapses are recorded with a word.</summary>
    internal static bool HasWeights(string record) => record is Weights or WeightHistogram or Rewiring;

    /// <summary>Why what a word stands for is not sampled over time; null where it is.</summary>
    internal static string? WhyNotSampled(string record) => record switch
    {
        Spikes or Rewiring => $"{record} are recorded when they happen",
        Positions => $"{record} never change, so they are recorded once",
        _ => null,
    };

    /// <summary>Whether a word stands for a number of every neuron, so that the numbers can be reduced.</summary>
    internal static bool IsOfNeurons(string record) => record is InDegree or OutDegree || !(WhyNotSampled(record) is not null || IsOfProjections(record));

    /// <summary>The unit of a state, parameter or element of a population; null where it has nothing of that name.</summary>
    internal static Unit? UnitIn(ReadPopulation population, string record) =>
        population.Model?.States.FirstOrDefault(s => s.Name == record)?.Unit
        ?? population.Model?.Parameters.FirstOrDefault(p => p.Name == record)?.Unit
        ?? (population.Elements.Contains(ElementOf(record)) ? Wanted.Pure : null);

    /// <summary>Everything of a population that a recorder may name.</summary>
    internal static IReadOnlyList<string> Of(ReadPopulation population) =>
    [
        .. (population.Model?.States ?? []).Select(s => s.Name),
        .. (population.Model?.Parameters ?? []).Select(p => p.Name),
        .. population.Elements.Order(StringComparer.Ordinal).SelectMany(e => new[] { e, e + Connected, e + Vacant }),
        .. population.HasCalcium ? [Calcium] : Array.Empty<string>(),
        .. population.HasLayout ? [Positions] : Array.Empty<string>(),
        Spikes,
        FiringRate,
    ];

    /// <summary>The name of the element of which all, the connected or the vacant are recorded.</summary>
    private static string ElementOf(string record) =>
        record.EndsWith(Connected, StringComparison.Ordinal) ? record[..^Connected.Length]
        : record.EndsWith(Vacant, StringComparison.Ordinal) ? record[..^Vacant.Length]
        : record;
}

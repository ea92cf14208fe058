namespace NeuroForge.Engine.Changes;

/// <summary>The differences of a running network from its description after changes: a snapshot can be restored only with them.</summary>
/// <param name="Changes">Number of changes.</param>
/// <param name="Adjustments">The changed parameters, by path.</param>
/// <param name="Edited">The projections whose synapses were cut or added, by name.</param>
/// <param name="Lesioned">The lesioned neurons of each population with lesions.</param>
public sealed record Departures(
    long Changes,
    IReadOnlyList<Adjustment> Adjustments,
    IReadOnlyList<string> Edited,
    IReadOnlyDictionary<string, IReadOnlyList<int>> Lesioned)
{
    /// <summary>The steps at whose beginnings it was changed, ascending.</summary>
    public IReadOnlyList<long> Steps { get; init; } = [];

    /// <summary>No differences.</summary>
    public static Departures None { get; } = new(0, [], [], new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal));

    /// <summary>The number of changes that the protocol of the description made.</summary>
    public long OfProtocol { get; init; }

    /// <summary>True if the network is as it was built.</summary>
    public bool IsNone => Changes == 0;

    /// <summary>True if a host has changed the network, beside the protocol of its description.</summary>
    public bool AreOfHost => Changes > OfProtocol;
}

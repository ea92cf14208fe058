namespace NeuroForge.Engine.Changes;

/// <summary>In what a running network departs from its description since it was changed: without it a snapshot could not be restored.</summary>
/// <param name="Changes">How many changes were made.</param>
/// <param name="Adjustments">The parameters that were given other values, by path.</param>
/// <param name="Edited">The projections whose synapses were cut or added to, by name.</param>
/// <param name="Lesioned">The lesioned neurons of each population that has any.</param>
public sealed record Departures(
    long Changes,
    IReadOnlyList<Adjustment> Adjustments,
    IReadOnlyList<string> Edited,
    IReadOnlyDictionary<string, IReadOnlyList<int>> Lesioned)
{
    /// <summary>None: the network is as described.</summary>
    public static Departures None { get; } = new(0, [], [], new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal));

    /// <summary>How many of the changes the protocol of the description made.</summary>
    public long OfProtocol { get; init; }

    /// <summary>Whether the network is as described: nobody but its own protocol has changed it.</summary>
    public bool IsNone => Changes == OfProtocol;
}

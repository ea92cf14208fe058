namespace NeuroForge.Engine;

/// <summary>In what a running network departs from its description, but for its state: without it a snapshot could not be restored.</summary>
/// <param name="Adjustments">The parameters that were given other values, by path.</param>
/// <param name="Opened">The projections whose synapses were there for good, but were then opened to edits.</param>
/// <param name="Lesioned">The lesioned neurons of each population that has any.</param>
public sealed record Departures(
    IReadOnlyList<Adjustment> Adjustments,
    IReadOnlyList<string> Opened,
    IReadOnlyDictionary<string, IReadOnlyList<int>> Lesioned)
{
    /// <summary>None: the network is as described.</summary>
    public static Departures None { get; } = new([], [], new Dictionary<string, IReadOnlyList<int>>(StringComparer.Ordinal));

    /// <summary>Whether the network is as described.</summary>
    public bool IsNone => Adjustments.Count + Opened.Count + Lesioned.Count == 0;
}

using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The quantity of a recorder in a plan.</summary>
/// <param name="Kind">The kind of owner: populations or projections.</param>
/// <param name="Owners">The populations or projections, in the recorder's order.</param>
/// <param name="Choice">The quantity.</param>
internal sealed record RecorderUse(RecordedOwner Kind, IReadOnlyList<QuantityOwner> Owners, QuantityChoice Choice);

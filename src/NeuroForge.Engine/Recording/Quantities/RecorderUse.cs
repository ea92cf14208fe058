using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>What a recorder of a plan records.</summary>
/// <param name="Kind">Whether it records populations or projections.</param>
/// <param name="Owners">The populations or projections, in the recorder's order.</param>
/// <param name="Choice">The quantity.</param>
internal sealed record RecorderUse(RecordedOwner Kind, IReadOnlyList<QuantityOwner> Owners, QuantityChoice Choice);

using NeuroForge.Units;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The quantity with a name in some populations or projections.</summary>
/// <param name="Quantity">The quantity; null if none of them has one with that name.</param>
/// <param name="Unit">Its unit in them, or in the first; for a histogram that of the counted values. Null if it is not known.</param>
/// <param name="Faults">The reasons why it cannot be recorded for some; empty if it can for all.</param>
public sealed record QuantityChoice(RecordableQuantity? Quantity, Unit? Unit, IReadOnlyList<QuantityFault> Faults);

using NeuroForge.Units;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The quantity that a name stands for in some populations or projections.</summary>
/// <param name="Quantity">The quantity; null where none of them has one of that name.</param>
/// <param name="Unit">Its unit in them, or in the first; of a histogram that of what is counted. Null where it is not known.</param>
/// <param name="Faults">Why it cannot be recorded of some; empty where it can of all.</param>
public sealed record QuantityChoice(RecordableQuantity? Quantity, Unit? Unit, IReadOnlyList<QuantityFault> Faults);

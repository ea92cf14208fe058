using NeuroForge.Units;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>The name of a quantity of a population or projection.</summary>
/// <param name="Name">The name.</param>
/// <param name="Unit">The unit of its numbers; for a histogram, of the counted values. Null if it is not known.</param>
/// <param name="Doc">The meaning, in one sentence.</param>
public sealed record QuantityName(string Name, Unit? Unit, string Doc);

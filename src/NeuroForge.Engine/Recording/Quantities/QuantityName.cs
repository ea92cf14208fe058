using NeuroForge.Units;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>A name by which a quantity of a population or projection is recorded.</summary>
/// <param name="Name">The name.</param>
/// <param name="Unit">The unit of its numbers; of a histogram, of what is counted. Null where it is not known.</param>
/// <param name="Doc">The meaning, in one sentence.</param>
public sealed record QuantityName(string Name, Unit? Unit, string Doc);

namespace NeuroForge.Descriptions.Values;

/// <summary>The neurons or synapses that values are drawn for.</summary>
/// <param name="Unordered">The reason why values cannot be listed one by one; null if the entities have an order and a fixed number, so that values can be
/// listed.</param>
/// <param name="Count">Their number; null if it is not known.</param>
internal readonly record struct Entities(string? Unordered, long? Count)
{
    /// <summary>Synapses that are created and deleted.</summary>
    internal static Entities Synapses => new("the number of synapses is not known in advance", null);

    /// <summary>The neurons of a population; null if its size could not be read.</summary>
    internal static Entities Neurons(long? count) => new(null, count);

    /// <summary>The initial synapses of a projection.</summary>
    /// <param name="unordered">The reason why they have no order; null if they have one.</param>
    internal static Entities Wired(string? unordered) => new(unordered, null);
}

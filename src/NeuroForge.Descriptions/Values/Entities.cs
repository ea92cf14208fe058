namespace NeuroForge.Descriptions.Values;

/// <summary>For whom values are drawn.</summary>
/// <param name="Unordered">Why no value can belong to the place of one of them; null where they have an order and a fixed number, so that values can be
/// listed.</param>
/// <param name="Count">Their number; null where it is not known.</param>
internal readonly record struct Entities(string? Unordered, long? Count)
{
    /// <summary>Synapses, which come and go.</summary>
    internal static Entities Synapses => new("how many synapses there are is not known beforehand", null);

    /// <summary>The neurons of a population; null where its size could not be read.</summary>
    internal static Entities Neurons(long? count) => new(null, count);

    /// <summary>The synapses that a projection begins with.</summary>
    /// <param name="unordered">Why they have no order; null where they have one.</param>
    internal static Entities Wired(string? unordered) => new(unordered, null);
}

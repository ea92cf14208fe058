namespace NeuroForge.Descriptions;

/// <summary>For whom values are drawn.</summary>
/// <param name="Countable">Whether their number is fixed, so that they can be listed.</param>
/// <param name="Count">Their number; null where it is not known.</param>
internal readonly record struct Entities(bool Countable, long? Count)
{
    /// <summary>Synapses, which come and go.</summary>
    internal static Entities Synapses => new(false, null);

    /// <summary>The neurons of a population; null where its size could not be read.</summary>
    internal static Entities Neurons(long? count) => new(true, count);
}

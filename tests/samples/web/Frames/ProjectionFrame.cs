namespace NeuroForge.Samples.Web;

/// <summary>A projection at one moment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Count">Number of synapses.</param>
/// <param name="Sources">The source of each, by its number in the network.</param>
/// <param name="Targets">The target of each, by its number in the network.</param>
internal sealed record ProjectionFrame(string Name, long Count, IReadOnlyList<int> Sources, IReadOnlyList<int> Targets);

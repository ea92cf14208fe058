namespace NeuroForge.Descriptions.Parts;

/// <summary>The neurons that a key names: whole populations, and groups of others.</summary>
/// <param name="Populations">The populations, each once, also those of groups.</param>
/// <param name="Groups">The names of the groups.</param>
internal sealed record NamedNeurons(IReadOnlyList<ReadPopulation> Populations, IReadOnlyList<string> Groups);

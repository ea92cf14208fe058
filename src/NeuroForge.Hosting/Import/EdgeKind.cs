namespace NeuroForge.Hosting.Import;

/// <summary>The properties that types of edges have in common if they become one projection.</summary>
/// <param name="Template">The model of the synapse.</param>
/// <param name="IsInhibitory">True if weights are negative.</param>
/// <param name="Weight">The weight of the type; null if each edge has its own.</param>
/// <param name="HasDelays">True if each edge has its own delay.</param>
/// <param name="Delay">The delay of the type in ms; null if it has none.</param>
/// <param name="Parameters">The parameters of the synapses, an object in JSON.</param>
internal sealed record EdgeKind(string Template, bool IsInhibitory, string? Weight, bool HasDelays, string? Delay, string Parameters);

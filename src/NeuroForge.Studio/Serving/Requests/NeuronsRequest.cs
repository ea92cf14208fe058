namespace NeuroForge.Studio.Serving.Requests;

/// <summary>Neurons to lesion.</summary>
/// <param name="Population">The population.</param>
/// <param name="Neurons">Their numbers.</param>
internal sealed record NeuronsRequest(string Population, IReadOnlyList<int> Neurons);

namespace NeuroForge.Samples.Web;

/// <summary>Lesions neurons, which lose all their synapses.</summary>
/// <param name="Population">The population.</param>
/// <param name="Neurons">Their numbers in the population.</param>
internal sealed record LesionRequest(string Population, IReadOnlyList<int> Neurons);

namespace NeuroForge.Samples.Web;

/// <summary>Destroys neurons, with all their synapses.</summary>
/// <param name="Population">Of which population.</param>
/// <param name="Neurons">Their numbers in it.</param>
internal sealed record LesionRequest(string Population, IReadOnlyList<int> Neurons);

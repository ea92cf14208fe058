namespace NeuroForge.Samples.Web;

/// <summary>A population at one moment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="SetPoint">The calcium concentration at which its neurons stop growing.</param>
/// <param name="Mean">Mean calcium of the neurons that are not lesioned.</param>
/// <param name="Calcium">The calcium of each neuron.</param>
/// <param name="Lesioned">The numbers of the lesioned neurons, ascending.</param>
internal sealed record PopulationFrame(string Name, double SetPoint, double Mean, IReadOnlyList<double> Calcium, IReadOnlyCollection<int> Lesioned);

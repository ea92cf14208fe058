using NeuroForge.Engine.Plan;

namespace NeuroForge.Descriptions.Listed;

/// <summary>A table of synapses that has been read and checked.</summary>
/// <param name="Synapses">The synapses.</param>
/// <param name="Weights">The smallest and the largest weight, if the file has weights.</param>
/// <param name="Content">The hash of all numbers, in hexadecimal.</param>
internal sealed record ScannedTable(ListedSynapses Synapses, (double Least, double Greatest) Weights, string Content);

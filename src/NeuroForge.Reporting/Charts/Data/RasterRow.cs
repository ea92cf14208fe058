namespace NeuroForge.Reporting.Charts.Data;

/// <summary>The spikes of a neuron.</summary>
/// <param name="Neuron">Its number in its population.</param>
/// <param name="Times">The spike times, in the units of the axis, ascending.</param>
internal sealed record RasterRow(int Neuron, IReadOnlyList<double> Times);

namespace NeuroForge.Hosting.Streams;

/// <summary>A quantity at one moment.</summary>
/// <param name="Time">The time in ms.</param>
/// <param name="Values">The number of every neuron, population after population; if they are reduced, or for projections, one number for each.</param>
public readonly record struct Sample(double Time, ReadOnlyMemory<double> Values);

namespace NeuroForge.Cli.Arguments;

/// <summary>A neuron that a run follows step by step.</summary>
/// <param name="Population">The name of its population.</param>
/// <param name="Neuron">Its number.</param>
internal sealed record TracedNeuron(string Population, int Neuron);

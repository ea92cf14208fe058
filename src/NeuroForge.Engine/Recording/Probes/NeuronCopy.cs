using NeuroForge.Engine.Circuit;

namespace NeuroForge.Engine.Recording.Probes;

/// <summary>Copies a number of every neuron of a population.</summary>
/// <param name="population">The population.</param>
/// <param name="step">The step at whose beginning the numbers are read: the next step.</param>
/// <param name="into">Receives a number for each neuron of the population.</param>
internal delegate void NeuronCopy(Population population, long step, Span<double> into);

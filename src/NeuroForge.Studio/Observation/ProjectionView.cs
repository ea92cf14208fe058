namespace NeuroForge.Studio.Observation;

/// <summary>The drawn part of the synapses of a projection.</summary>
/// <param name="Count">Number of synapses.</param>
/// <param name="Matrix">Numbers of synapses by source, in rows, and target, each divided into <see cref="SynapseObservation.Bins"/>; empty if there are too
/// many synapses to be read.</param>
/// <param name="Weights">Numbers of synapses by weight; empty likewise.</param>
/// <param name="LeastWeight">The lower end of the weights, in the unit of the receptor.</param>
/// <param name="GreatestWeight">Their upper end.</param>
/// <param name="Links">Pairs of neurons, numbered through all populations: an even selection of the synapses.</param>
internal sealed record ProjectionView(long Count, int[] Matrix, int[] Weights, double LeastWeight, double GreatestWeight, int[] Links);

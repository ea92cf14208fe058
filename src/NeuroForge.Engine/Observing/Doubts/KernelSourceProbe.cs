using NeuroForge.Engine.Conditions;
using NeuroForge.Engine.Ground;
using NeuroForge.Neurons;
using NeuroForge.Vectors;

namespace NeuroForge.Engine.Observing.Doubts;

/// <summary>Reads the probabilities of a model that spikes at random.</summary>
/// <typeparam name="TSource">The model, with a vector of one number.</typeparam>
internal sealed class KernelSourceProbe<TSource> : SourceProbe
    where TSource : struct, ISpikeSource<Double1>
{
    /// <inheritdoc/>
    internal override IEnumerable<double> Probabilities(ParameterValues values, double step) => Guard.Call(values.Mechanism, values.Path, values.Path, () =>
        Enumerable.Range(0, values.Count).Select(neuron => Probability(values, neuron, step)).ToArray());

    private static double Probability(ParameterValues values, int neuron, double step) =>
        KernelCalls.Probability<TSource, Double1>(LoneKernel<TSource>.Derived(values, neuron, step), step).Number;
}

using NeuroForge.Engine.Circuit;
using NeuroForge.Engine.Ground;
using NeuroForge.Engine.Recording.Probes;
using NeuroForge.Recording;

namespace NeuroForge.Engine.Recording.Quantities;

/// <summary>A number that every neuron of a population has at any moment.</summary>
internal abstract class NeuronQuantity() : RecordableQuantity(RecordedOwner.Population, RecordingKind.Neurons)
{
    /// <summary>Reads it for every neuron of a population. Nothing is changed.</summary>
    /// <param name="name">The name by which it is recorded.</param>
    /// <param name="population">One of the populations that have it.</param>
    /// <param name="step">The step at whose beginning it is read: the next step.</param>
    /// <param name="into">Receives a number for each neuron of the population.</param>
    /// <exception cref="MechanismException">A growth curve failed.</exception>
    internal abstract void Copy(string name, Population population, long step, Span<double> into);

    /// <inheritdoc/>
    internal override double? NumbersOf(OwnerSize size) => size.Neurons;

    /// <inheritdoc/>
    internal override Probe Probe(RecordedQuantity recorded) => new NeuronProbe(
        recorded.Neurons,
        (population, step, into) => Copy(recorded.Plan.Record, population, step, into),
        recorded.Unit.Text,
        recorded.Plan.Reduce);
}
